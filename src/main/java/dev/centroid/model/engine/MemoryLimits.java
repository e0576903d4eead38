package dev.centroid.model.engine;

import org.bytedeco.javacpp.Pointer;

/**
 * How much native memory may be taken.
 *
 * @param arrays bytes of all arrays of an engine; 0 for no limit
 * @param process bytes of the whole process; 0 for no limit
 */
record MemoryLimits(long arrays, long process) {

    /** JavaCPP's limit of what native arrays may take in all. */
    static final String ARRAYS_PROPERTY = "org.bytedeco.javacpp.maxbytes";

    /** JavaCPP's limit of what the whole process may take. */
    static final String PROCESS_PROPERTY = "org.bytedeco.javacpp.maxphysicalbytes";

    /** The limits that JavaCPP's properties set for this JVM. */
    static MemoryLimits ofThisProcess() {
        return new MemoryLimits(Pointer.maxBytes(), Pointer.maxPhysicalBytes());
    }

    /** Whether {@code more} bytes may be taken besides the {@code held} ones. */
    boolean allow(long held, long more) {
        return (arrays <= 0 || held + more <= arrays) && (process <= 0 || Pointer.physicalBytes() + more <= process);
    }

    /** The same as {@link #allow}, but an exception that names the limit where it is reached. */
    void check(long held, long more) {
        if (!allow(held, more)) {
            boolean own = arrays > 0 && held + more > arrays;
            throw new ReachedException(own ? ARRAYS_PROPERTY : PROCESS_PROPERTY);
        }
    }

    /** A limit was reached; {@link NativeMemory} makes a problem for people of it. */
    static final class ReachedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String property;

        private ReachedException(String property) {
            super("native memory: the limit " + property + " is reached");
            this.property = property;
        }

        String property() {
            return property;
        }
    }
}
