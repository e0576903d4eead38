package dev.centroid.evaluate;

import dev.centroid.data.ImageBatch;
import dev.centroid.data.ImageDataset;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.ParameterLayout;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.engine.EngineDescription;
import dev.centroid.model.engine.NormMode;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.IntFunction;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** An engine without a network: the features of an image are a function of its index, which the "pixels" carry. */
final class FixedFeatures implements BackboneEngine {

    private final int size;
    private final IntFunction<float[]> featuresOf;

    FixedFeatures(int size, IntFunction<float[]> featuresOf) {
        this.size = size;
        this.featuresOf = featuresOf;
    }

    static ImageBatch load(ImageDataset dataset, int[] images) {
        FloatBuffer indices =
                ByteBuffer.allocateDirect(images.length * Float.BYTES).asFloatBuffer();
        for (int image : images) {
            indices.put(image);
        }
        indices.flip();
        return new ImageBatch() {
            @Override
            public int count() {
                return images.length;
            }

            @Override
            public FloatBuffer pixels() {
                return indices;
            }

            @Override
            public void close() {
                indices.clear();
            }
        };
    }

    @Override
    public void infer(FloatBuffer images, int count, float[] features) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(featuresOf.apply((int) images.get(i)), 0, features, i * size, size);
        }
    }

    @Override
    public BackboneSpec spec() {
        return new BackboneSpec(BackboneKind.RESNET12, 1, 16, 16, List.of(1, 1, 1, size));
    }

    @Override
    public EngineDescription description() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComputationGraph graph() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ParameterLayout layout() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forward(FloatBuffer images, int count, NormMode mode, float[] features) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void backward(float[] featureGradients) {
        throw new UnsupportedOperationException();
    }

    @Override
    public float[] backwardToInput(float[] featureGradients) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void readParameters(float[] target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeTrainedParameters(float[] source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void readGradients(float[] target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long nativeBytes() {
        return 0;
    }

    @Override
    public void close() {}
}
