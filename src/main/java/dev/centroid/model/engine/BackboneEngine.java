package dev.centroid.model.engine;

import dev.centroid.model.BackboneSpec;
import dev.centroid.model.ParameterLayout;
import java.nio.FloatBuffer;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Computes features and gradients of one DL4J backbone graph. The graph's flat parameter vector stays the one home of the
 * weights; its running statistics are moved by training steps with {@link NormMode#BATCH_STATISTICS}.
 *
 * <p>Bound to the thread that created it. Shapes: B images, C channels, H×W pixels, D features, P parameters (running
 * statistics included). All arrays are row-major float32 and belong to the caller.
 *
 * <p>Memory that runs out is a {@link dev.centroid.problem.ProblemException} that names the batch size to try.
 */
public interface BackboneEngine extends AutoCloseable {

    /** Engine, backend, precision and threads, for the provenance. */
    EngineDescription description();

    /** The network. */
    BackboneSpec spec();

    /** The graph that owns the parameters; for saving. */
    ComputationGraph graph();

    /** The ranges of the flat parameter vector: names, shapes, and which are trained. */
    ParameterLayout layout();

    /**
     * Features with the running statistics, nothing kept.
     *
     * @param images direct buffer [B, C, H, W], position 0
     * @param count B
     * @param features receives [B, D]
     */
    void infer(FloatBuffer images, int count, float[] features);

    /**
     * The forward pass of a training step; keeps what {@link #backward} needs.
     *
     * @param images direct buffer [B, C, H, W], position 0; read only until this method returns
     * @param count B
     * @param mode how batch normalisation behaves
     * @param features receives [B, D]
     */
    void forward(FloatBuffer images, int count, NormMode mode, float[] features);

    /**
     * The backward pass for the last {@link #forward}: fills the gradient vector, and moves the running statistics in mode
     * {@link NormMode#BATCH_STATISTICS} by {@code new = 0.9·old + 0.1·batch}.
     *
     * @param featureGradients ∂loss/∂features [B, D]
     */
    void backward(float[] featureGradients);

    /**
     * The same as {@link #backward}, and also computes the gradient of the input; for tests.
     *
     * @return ∂loss/∂images [B, C, H, W]
     */
    float[] backwardToInput(float[] featureGradients);

    /** Copies the flat parameter vector, running statistics included, into {@code target} [P]. */
    void readParameters(float[] target);

    /** Copies the trained ranges of {@code source} [P] into the parameter vector; the running statistics stay. */
    void writeTrainedParameters(float[] source);

    /** Copies the flat gradient vector of the last backward pass into {@code target} [P]; 0 in ranges not trained. */
    void readGradients(float[] target);

    /** Bytes of native memory that passes have taken and not freed; grows with the batch. */
    long nativeBytes();

    /** Frees native memory at once. The graph is closed with it. */
    @Override
    void close();
}
