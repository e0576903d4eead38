package dev.centroid.model.engine;

import java.util.Arrays;
import java.util.Optional;

/** Which engine a run asks for. */
public enum EngineChoice {
    /** The fastest that this machine and this network allow. */
    AUTO("auto"),
    /** The portable one, on ND4J. */
    DL4J("dl4j");

    private final String key;

    EngineChoice(String key) {
        this.key = key;
    }

    /** The stable name in files. */
    public String key() {
        return key;
    }

    /** The choice of that key, if there is one. */
    public static Optional<EngineChoice> ofKey(String key) {
        return Arrays.stream(values()).filter(c -> c.key.equals(key)).findFirst();
    }
}
