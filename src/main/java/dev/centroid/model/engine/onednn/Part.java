package dev.centroid.model.engine.onednn;

/** A node in a plan: its forward pass is recorded when it is made. */
interface Part {

    /** What it computes. */
    Value output();

    /** Records the backward pass, from the gradient of the output to those of parameters and inputs. */
    void recordBackward();
}
