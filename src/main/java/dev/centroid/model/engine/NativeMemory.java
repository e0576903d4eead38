package dev.centroid.model.engine;

import dev.centroid.model.ModelProblem;
import dev.centroid.problem.ProblemException;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns native memory that ran out into a problem that people can act on. */
final class NativeMemory {

    /** JavaCPP's limit of what its allocations may take in all. */
    static final String LIMIT_PROPERTY = "org.bytedeco.javacpp.maxbytes";

    /** JavaCPP's limit of what the whole process may take. */
    static final String PROCESS_LIMIT_PROPERTY = "org.bytedeco.javacpp.maxphysicalbytes";

    private NativeMemory() {}

    /**
     * Runs something that takes native memory for a batch.
     *
     * @param cleanUp what frees the memory of the failed attempt
     * @throws ProblemException if the memory ran out; any other failure passes as it is
     */
    static <T> T guarded(int batch, Supplier<T> work, Runnable cleanUp) {
        try {
            return work.get();
        } catch (OutOfMemoryError | RuntimeException e) {
            cleanUp.run();
            Optional<ProblemException> problem = problem(e, batch);
            if (problem.isPresent()) {
                throw problem.get();
            }
            throw e;
        }
    }

    /** The problem that a failure means, if it is one of native memory: it names about half the batch. */
    static Optional<ProblemException> problem(Throwable failure, int batch) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage());
            if (isNative(cause, words)) {
                String property = words.contains("Physical memory") || words.contains("physicalBytes")
                        ? PROCESS_LIMIT_PROPERTY
                        : LIMIT_PROPERTY;
                return Optional.of(
                        ModelProblem.NATIVE_MEMORY.exceptionFrom(failure, batch, Math.max(1, batch / 2), property));
            }
        }
        return Optional.empty();
    }

    private static boolean isNative(Throwable cause, String words) {
        // assumption: JavaCPP's own errors speak of bytes ("Physical memory usage is too high", "Cannot allocate
        // new FloatPointer"), ND4J's of failing to allocate; the Java heap's says "Java heap space".
        return words.contains("Physical memory usage")
                || words.contains("Cannot allocate")
                || words.contains("ailed to allocate")
                || cause instanceof OutOfMemoryError && words.contains("physicalBytes");
    }
}
