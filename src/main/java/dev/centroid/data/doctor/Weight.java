package dev.centroid.data.doctor;

/** How grave a finding is. */
public enum Weight {
    /** An experiment would fail, or its result would mean nothing. */
    ERROR("error"),
    /** A result would differ from what one expects. */
    WARNING("warning"),
    /** Worth knowing. */
    NOTE("note");

    private final String key;

    Weight(String key) {
        this.key = key;
    }

    /** The stable name, in files and bundle keys. */
    public String key() {
        return key;
    }
}
