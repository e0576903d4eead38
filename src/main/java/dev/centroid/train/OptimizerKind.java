package dev.centroid.train;

/** The update rules, as PyTorch defines them. */
public enum OptimizerKind {
    /** Heavy ball: v = μv + g; w -= lr·v. Plain SGD with momentum 0. */
    SGD("sgd"),
    /** v = μv + g; w -= lr·(g + μv). */
    NESTEROV("nesterov"),
    /** Kingma and Ba 2015; weight decay is added to the gradient. */
    ADAM("adam"),
    /** Loshchilov and Hutter 2019; weight decay acts on the weights. */
    ADAMW("adamw"),
    /** Tieleman and Hinton 2012; no momentum. */
    RMSPROP("rmsprop");

    private final String key;

    OptimizerKind(String key) {
        this.key = key;
    }

    /** The stable name in files. */
    public String key() {
        return key;
    }
}
