package dev.centroid.model.engine;

import dev.centroid.model.BackboneGraphs;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.run.RunSeed;
import java.nio.FloatBuffer;
import java.util.List;
import org.bytedeco.javacpp.Pointer;

/** The program that {@link SoakTest} starts: many steps, or many engines one after the other, on oneDNN. */
final class SoakChild {

    private static final BackboneSpec SPEC =
            new BackboneSpec(BackboneKind.CONVNET4, 1, 28, 28, List.of(16, 16, 16, 16));
    private static final int BATCH = 32;
    private static final int PRINTS = 10;
    private static final long MEGABYTE = 1L << 20;
    private static final long ALLOWED = 48 * MEGABYTE;

    private SoakChild() {}

    /** {@code steps} or {@code engines}, and how many. */
    public static void main(String[] arguments) {
        Engines.start(warning -> {});
        int count = Integer.parseInt(arguments[1]);
        Runnable once = arguments[0].equals("steps") ? steps() : SoakChild::wholeLife;
        long settled = 0;
        long last = 0;
        for (int part = 0; part < PRINTS; part++) {
            for (int i = 0; i < count / PRINTS; i++) {
                once.run();
            }
            System.gc();
            last = Pointer.physicalBytes();
            settled = part == 0 ? last : settled;
            System.out.println((part + 1) * (count / PRINTS) + " " + arguments[0] + ": " + last / MEGABYTE + " MB");
        }
        System.exit(last > settled + ALLOWED ? 1 : LowMemoryChild.AS_EXPECTED);
    }

    private static Runnable steps() {
        BackboneEngine engine = EngineKind.ONEDNN.create(SPEC, 2);
        FloatBuffer images = Golden.direct(new float[BATCH * 28 * 28]);
        float[] features = new float[BATCH * SPEC.featureSize()];
        float[] vector = new float[engine.layout().size()];
        return () -> {
            engine.forward(images, BATCH, NormMode.BATCH_STATISTICS, features);
            engine.backward(features);
            engine.readGradients(vector);
            engine.readParameters(vector);
            engine.writeTrainedParameters(vector);
        };
    }

    /** An engine from its beginning to its end, with full and partial batches, training and inference. */
    private static void wholeLife() {
        try (BackboneEngine engine = Engines.create(
                new EngineWish(EngineChoice.ONEDNN, Precision.FP32, 2),
                SPEC,
                BackboneGraphs.build(SPEC, new RunSeed(1)),
                notice -> {})) {
            for (int batch : new int[] {BATCH, BATCH / 2, 1}) {
                FloatBuffer images = Golden.direct(new float[batch * 28 * 28]);
                float[] features = new float[batch * SPEC.featureSize()];
                engine.infer(images, batch, features);
                for (NormMode mode : NormMode.values()) {
                    engine.forward(images, batch, mode, features);
                    engine.backward(features);
                }
            }
        }
    }
}
