package dev.centroid.data.download;

/** Where an archive stands. */
public enum ArchiveState {
    /** Nothing of it is there. */
    MISSING,
    /** An earlier download left a part of it. */
    PARTLY,
    /** Another file of its name is there, which is left alone. */
    OTHER_FILE,
    /** It is being fetched. */
    LOADING,
    /** It is being unpacked. */
    UNPACKING,
    /** It is there, and its sum is right. */
    PRESENT,
    /** The same, and the folder that it unpacks to is there too. */
    UNPACKED;

    /** Whether it can be used. */
    public boolean isThere() {
        return this == PRESENT || this == UNPACKED;
    }
}
