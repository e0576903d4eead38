package dev.centroid.model.engine;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.convolution.Convolution;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Convolution on the CPU: the patches of a few images are laid out as a matrix [C·K·K', H'·W'] each, and OpenBLAS multiplies.
 *
 * <p>decision: DL4J's own layer lays out the whole batch at once in an order that its kernels write slowly, and does so
 * three times a step; a few images at a time take a fraction of its time and memory, on the same two libraries.
 */
final class PatchConvolution implements Operation {

    /** Numbers laid out at a time: what a level-2 cache holds, measured as the fastest. */
    private static final int CHUNK = 1 << 20;

    private final ConvolutionShape shape;
    private final INDArray bias;
    private final INDArray biasGradient;
    private final FloatPointer weights;
    private final FloatPointer weightGradients;
    private PooledArray input;

    /** For the flat vectors of parameters and gradients, [P] each. */
    PatchConvolution(ConvolutionShape shape, INDArray parameters, INDArray gradients) {
        this.shape = shape;
        this.weights = HostCopy.pointer(parameters).getPointer(shape.weights());
        this.weightGradients = HostCopy.pointer(gradients).getPointer(shape.weights());
        this.bias = shape.hasBias() ? biasOf(parameters) : null;
        this.biasGradient = shape.hasBias() ? biasOf(gradients) : null;
    }

    private INDArray biasOf(INDArray vector) {
        return vector.get(NDArrayIndex.interval(shape.bias(), shape.bias() + shape.outputs()));
    }

    @Override
    public PooledArray forward(List<PooledArray> inputs, Pass pass) {
        PooledArray in = inputs.get(0);
        long[] size = in.values().shape();
        PooledArray out = pass.pool().take(shape.output(size));
        Planes planes = new Planes(in, out.values());
        for (int first = 0; first < planes.count; first += planes.chunk) {
            PooledArray patches = patches(in, planes, first, pass);
            FloatPointer matrix = HostCopy.pointer(patches.values());
            for (int i = 0; i < planes.images(first); i++) {
                multiply(
                        CblasNoTrans,
                        CblasNoTrans,
                        shape.outputs(),
                        planes.area,
                        shape.patch(),
                        weights,
                        shape.patch(),
                        matrix.getPointer(planes.patchAt(i)),
                        planes.area,
                        0,
                        planes.outputAt(first + i),
                        planes.area);
            }
            patches.letGo();
        }
        if (shape.hasBias()) {
            Ops.add(out.planes(), bias.reshape(1, shape.outputs(), 1), out.planes());
        }
        if (pass.isTraining()) {
            input = in;
        } else {
            in.letGo();
        }
        return out;
    }

    @Override
    public List<PooledArray> backward(PooledArray gradient, boolean inputNeeded, Pass pass) {
        Planes planes = new Planes(input, gradient.values());
        PooledArray result = inputNeeded ? pass.pool().takeLike(input) : null;
        for (int first = 0; first < planes.count; first += planes.chunk) {
            PooledArray patches = patches(input, planes, first, pass);
            FloatPointer matrix = HostCopy.pointer(patches.values());
            for (int i = 0; i < planes.images(first); i++) {
                multiply(
                        CblasNoTrans,
                        CblasTrans,
                        shape.outputs(),
                        shape.patch(),
                        planes.area,
                        planes.outputAt(first + i),
                        planes.area,
                        matrix.getPointer(planes.patchAt(i)),
                        planes.area,
                        first + i == 0 ? 0 : 1,
                        weightGradients,
                        shape.patch());
            }
            if (inputNeeded) {
                for (int i = 0; i < planes.images(first); i++) {
                    multiply(
                            CblasTrans,
                            CblasNoTrans,
                            shape.patch(),
                            planes.area,
                            shape.outputs(),
                            weights,
                            shape.patch(),
                            planes.outputAt(first + i),
                            planes.area,
                            0,
                            matrix.getPointer(planes.patchAt(i)),
                            planes.area);
                }
                gather(patches, result, planes, first);
            }
            patches.letGo();
        }
        if (shape.hasBias()) {
            gradient.planes().sum(biasGradient, 0, 2);
        }
        gradient.letGo();
        input.letGo();
        input = null;
        return inputNeeded ? List.of(result) : List.of();
    }

    /** The patches [n, C, K, K', H', W'] of the images from {@code first} on. */
    private PooledArray patches(PooledArray in, Planes planes, int first, Pass pass) {
        PooledArray result = pass.pool().take(planes.patchShape(first));
        Convolution.im2col(
                planes.inputs(in.values(), first),
                shape.rows().kernel(),
                shape.columns().kernel(),
                shape.rows().stride(),
                shape.columns().stride(),
                shape.rows().before(planes.height),
                shape.columns().before(planes.width),
                shape.rows().dilation(),
                shape.columns().dilation(),
                shape.rows().same(),
                result.values());
        return result;
    }

    /** Sums the gradients of patches where they overlap. */
    private void gather(PooledArray patches, PooledArray result, Planes planes, int first) {
        Convolution.col2im(
                patches.values(),
                planes.inputs(result.values(), first),
                shape.rows().stride(),
                shape.columns().stride(),
                shape.rows().before(planes.height),
                shape.columns().before(planes.width),
                planes.height,
                planes.width,
                shape.rows().dilation(),
                shape.columns().dilation());
    }

    private static void multiply(
            int transposeA,
            int transposeB,
            int rows,
            int columns,
            int inner,
            FloatPointer a,
            int strideA,
            FloatPointer b,
            int strideB,
            float keep,
            FloatPointer c,
            int strideC) {
        cblas_sgemm(
                CblasRowMajor,
                transposeA,
                transposeB,
                rows,
                columns,
                inner,
                1f,
                a,
                strideA,
                b,
                strideB,
                keep,
                c,
                strideC);
    }

    /** Positions of images in the buffers of one pass. */
    private final class Planes {
        private final int count;
        private final int height;
        private final int width;
        private final int area;
        private final int chunk;
        private final long[] outputShape;
        private final FloatPointer outputs;

        private Planes(PooledArray in, INDArray out) {
            long[] size = in.values().shape();
            count = (int) size[0];
            height = (int) size[2];
            width = (int) size[3];
            outputShape = out.shape();
            area = (int) (outputShape[2] * outputShape[3]);
            chunk = Math.max(1, Math.min(count, CHUNK / (shape.patch() * area)));
            outputs = HostCopy.pointer(out);
        }

        private int images(int first) {
            return Math.min(chunk, count - first);
        }

        private long patchAt(int image) {
            return (long) image * shape.patch() * area;
        }

        private FloatPointer outputAt(int image) {
            return outputs.getPointer((long) image * shape.outputs() * area);
        }

        private long[] patchShape(int first) {
            return new long[] {
                images(first),
                shape.inputs(),
                shape.rows().kernel(),
                shape.columns().kernel(),
                outputShape[2],
                outputShape[3]
            };
        }

        private INDArray inputs(INDArray all, int first) {
            long plane = (long) height * width;
            long image = shape.inputs() * plane;
            long[] size = {images(first), shape.inputs(), height, width};
            return Nd4j.create(all.data(), size, new long[] {image, plane, width, 1}, first * image, 'c');
        }
    }
}
