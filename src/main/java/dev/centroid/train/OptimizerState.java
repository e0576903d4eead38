package dev.centroid.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What an update rule remembers of one parameter vector: up to two vectors and the number of steps. */
public final class OptimizerState {

    /** No vector of ours is longer; keeps a hostile file from filling the heap. */
    private static final int LONGEST = 1 << 28;

    private final float[] first;
    private final float[] second;
    private long steps;

    private OptimizerState(float[] first, float[] second, long steps) {
        this.first = first;
        this.second = second;
        this.steps = steps;
    }

    /**
     * A fresh memory.
     *
     * @param spec the rule it is for
     * @param size length of the parameter vector
     */
    public static OptimizerState forRule(OptimizerSpec spec, int size) {
        return switch (spec.kind()) {
            case SGD, NESTEROV -> new OptimizerState(new float[spec.momentum() == 0 ? 0 : size], new float[0], 0);
            case ADAM, ADAMW -> new OptimizerState(new float[size], new float[size], 0);
            case RMSPROP -> new OptimizerState(new float[0], new float[size], 0);
        };
    }

    /** To be called once per update, before the ranges are updated. */
    public void startStep() {
        steps++;
    }

    /** Updates begun so far. */
    public long steps() {
        return steps;
    }

    /** Momentum or first moment; empty where the rule has none. The array itself. */
    float[] first() {
        return first;
    }

    /** Second moment; empty where the rule has none. The array itself. */
    float[] second() {
        return second;
    }

    /**
     * Writes it bit for bit.
     *
     * @throws IOException from the target
     */
    public void write(DataOutput target) throws IOException {
        target.writeLong(steps);
        for (float[] vector : new float[][] {first, second}) {
            target.writeInt(vector.length);
            for (float value : vector) {
                target.writeFloat(value);
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the source ends early or holds something else
     */
    public static OptimizerState read(DataInput source) throws IOException {
        long steps = source.readLong();
        return new OptimizerState(vector(source), vector(source), steps);
    }

    private static float[] vector(DataInput source) throws IOException {
        int length = source.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("an optimizer vector of " + length + " values");
        }
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = source.readFloat();
        }
        return values;
    }
}
