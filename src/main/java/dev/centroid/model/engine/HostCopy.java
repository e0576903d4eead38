package dev.centroid.model.engine;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Copies numbers between Java and native arrays; on the CPU without anything in between. */
final class HostCopy {

    private final boolean cpu;

    HostCopy(boolean cpu) {
        this.cpu = cpu;
    }

    /** Fills an array from the first numbers of a buffer. */
    void write(FloatBuffer source, INDArray target) {
        FloatBuffer numbers = source.duplicate();
        numbers.rewind().limit(Math.toIntExact(target.length()));
        if (cpu) {
            pointer(target).asBuffer().put(numbers);
        } else {
            float[] copy = new float[numbers.remaining()];
            numbers.get(copy);
            write(copy, target);
        }
    }

    /** Fills an array. */
    void write(float[] source, INDArray target) {
        if (cpu) {
            pointer(target).put(source);
        } else {
            try (INDArray copy = Nd4j.createFromArray(source)) {
                target.assign(copy.reshape(target.shape()));
            }
        }
    }

    /** Copies {@code length} numbers from {@code begin} on to the same place in a flat array. */
    void write(float[] source, int begin, int length, INDArray target) {
        if (cpu) {
            pointer(target).position(begin).put(source, begin, length);
        } else {
            try (INDArray copy = Nd4j.createFromArray(Arrays.copyOfRange(source, begin, begin + length))) {
                INDArray part = target.get(NDArrayIndex.interval(begin, begin + length));
                part.assign(copy.reshape(part.shape()));
            }
        }
    }

    /** Copies an array out. */
    void read(INDArray source, float[] target) {
        if (target.length != source.length()) {
            throw new IllegalArgumentException(source.length() + " numbers do not fit " + target.length);
        }
        if (cpu) {
            pointer(source).get(target);
        } else {
            System.arraycopy(source.data().asFloat(), 0, target, 0, target.length);
        }
    }

    /** The first number of an array that is no view. */
    static FloatPointer pointer(INDArray array) {
        if (array.offset() != 0) {
            throw new IllegalArgumentException("a view begins inside of its buffer");
        }
        return new FloatPointer(array.data().pointer()).capacity(array.length());
    }
}
