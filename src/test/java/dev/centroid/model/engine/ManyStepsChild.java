package dev.centroid.model.engine;

import dev.centroid.model.BackboneGraphs;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.run.RunSeed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import org.bytedeco.javacpp.Pointer;

/** The program that {@link NativeMemoryTest} starts to see whether steps leave native memory behind. */
final class ManyStepsChild {

    private static final int LARGEST_BATCH = 4;

    /** One array of a pass left behind in each step would be 190 MB in all. */
    private static final long ALLOWED = 60L << 20;

    private ManyStepsChild() {}

    public static void main(String[] arguments) {
        BackboneSpec spec = new BackboneSpec(BackboneKind.CONVNET4, 1, 32, 32, List.of(96, 2, 2, 2));
        boolean grown;
        try (Dl4jEngine engine = new Dl4jEngine(spec, BackboneGraphs.build(spec, new RunSeed(1)), 1)) {
            steps(engine, 40);
            long physical = Pointer.physicalBytes();
            long held = engine.nativeBytes();
            steps(engine, 200);
            grown = engine.nativeBytes() != held || Pointer.physicalBytes() > physical + ALLOWED;
        }
        System.exit(grown ? 1 : LowMemoryChild.AS_EXPECTED);
    }

    /** Steps of changing batch sizes, some given up half way, with inference in between. */
    private static void steps(Dl4jEngine engine, int count) {
        FloatBuffer images = ByteBuffer.allocateDirect(LARGEST_BATCH * 32 * 32 * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int step = 0; step < count; step++) {
            int batch = 1 + step % LARGEST_BATCH;
            float[] features = new float[batch * engine.spec().featureSize()];
            engine.forward(images, batch, NormMode.values()[step % 2], features);
            engine.infer(images, batch, features.clone());
            if (step % 5 != 0) {
                engine.backward(features);
            }
        }
    }
}
