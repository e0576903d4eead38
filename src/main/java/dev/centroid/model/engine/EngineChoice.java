package dev.centroid.model.engine;

/** Which engine a configuration asks for. */
public enum EngineChoice {
    /** The fastest one that knows every layer of the network on this machine. */
    AUTO("auto"),
    /** oneDNN's primitives, on the CPU. */
    ONEDNN("onednn"),
    /** The graph's layers on ND4J's operations, on the CPU or a GPU. */
    DL4J("dl4j");

    private final String key;

    EngineChoice(String key) {
        this.key = key;
    }

    /** The stable name in files. */
    public String key() {
        return key;
    }
}
