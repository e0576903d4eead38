package dev.centroid.model.engine;

import dev.centroid.model.ModelProblem;
import dev.centroid.problem.ProblemException;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns native memory that ran out into a problem that people can act on. */
final class NativeMemory {

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
            if (cause instanceof MemoryLimits.ReachedException reached) {
                return Optional.of(problem(failure, batch, reached.property()));
            }
            if (isNative(String.valueOf(cause.getMessage()))) {
                return Optional.of(problem(failure, batch, MemoryLimits.ARRAYS_PROPERTY));
            }
        }
        return Optional.empty();
    }

    private static ProblemException problem(Throwable failure, int batch, String property) {
        return ModelProblem.NATIVE_MEMORY.exceptionFrom(failure, batch, Math.max(1, batch / 2), property);
    }

    private static boolean isNative(String words) {
        // assumption: ND4J's messages say "Allocation failed" or "Failed to allocate", JavaCPP's "Cannot allocate" or
        // "Physical memory usage is too high"; the Java heap's says "Java heap space".
        return words.contains("Allocation failed")
                || words.contains("ailed to allocate")
                || words.contains("Cannot allocate")
                || words.contains("Physical memory usage");
    }
}
