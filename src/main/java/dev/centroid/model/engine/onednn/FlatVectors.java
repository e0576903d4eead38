package dev.centroid.model.engine.onednn;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Where the parameters of a network and their gradients lie; both belong to somebody else, and stay where they are.
 *
 * @param parameters [P], running statistics included
 * @param gradients [P]
 * @param size P
 */
public record FlatVectors(FloatPointer parameters, FloatPointer gradients, int size) {

    FloatPointer parameter(int position) {
        return parameters.getPointer(position);
    }

    FloatPointer gradient(int position) {
        return gradients.getPointer(position);
    }

    /** The parameters, for single numbers. */
    FloatBuffer parameterBuffer() {
        return new FloatPointer(parameters).capacity(size).asBuffer();
    }

    /** The gradients, for single numbers. */
    FloatBuffer gradientBuffer() {
        return new FloatPointer(gradients).capacity(size).asBuffer();
    }
}
