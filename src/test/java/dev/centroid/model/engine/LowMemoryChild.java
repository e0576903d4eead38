package dev.centroid.model.engine;

import dev.centroid.model.BackboneGraphs;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.ModelProblem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunSeed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** The program that {@link NativeMemoryTest} starts with little native memory. */
final class LowMemoryChild {

    static final int AS_EXPECTED = 42;

    private LowMemoryChild() {}

    public static void main(String[] arguments) {
        BackboneSpec spec = BackboneSpec.published(BackboneKind.CONVNET4, 1, 28);
        FloatBuffer images = ByteBuffer.allocateDirect(400 * 28 * 28 * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        int exit = 1;
        try (Dl4jEngine engine = new Dl4jEngine(spec, BackboneGraphs.build(spec, new RunSeed(1)), 1)) {
            try {
                engine.forward(images, 400, NormMode.BATCH_STATISTICS, new float[400 * 64]);
            } catch (ProblemException e) {
                boolean named = e.problems().get(0).code() == ModelProblem.NATIVE_MEMORY
                        && e.problems().get(0).arguments().get(1).equals(200);
                float[] features = new float[20 * 64];
                engine.forward(images, 20, NormMode.BATCH_STATISTICS, features);
                engine.backward(features);
                exit = named ? AS_EXPECTED : 2;
            }
        }
        System.exit(exit);
    }
}
