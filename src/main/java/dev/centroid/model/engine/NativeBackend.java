package dev.centroid.model.engine;

import java.util.Locale;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The library below ND4J: what it is, and how many threads it uses. */
final class NativeBackend {

    private NativeBackend() {}

    static boolean isCpu() {
        return Nd4j.getBackend().getClass().getSimpleName().equals("CpuBackend");
    }

    /**
     * Sets the native threads of the calling thread. OpenMP counts belong to the thread that sets them, OpenBLAS and
     * ND4J's environment keep one for the process.
     */
    static void useThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, found " + threads);
        }
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        Nd4j.getEnvironment().setMaxThreads(threads);
        Nd4j.getEnvironment().setMaxMasterThreads(threads);
        if (isCpu()) {
            openblas.blas_set_num_threads(threads);
        }
    }

    /** Sets OpenMP's number of threads of the calling thread to that of an engine; oneDNN shares ND4J's OpenMP. */
    static void useThreadsOf(EngineDescription engine) {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(engine.threads());
    }

    static EngineDescription describe(String engine, int threads) {
        NativeOps ops = NativeOpsHolder.getInstance().getDeviceNativeOps();
        String version = Nd4j.getBackend().getClass().getPackage().getImplementationVersion();
        String library = isCpu() ? "nd4j-native" : "nd4j-cuda";
        String backend = version == null ? library : library + " " + version;
        String device = isCpu() ? "CPU" : ops.getDeviceName(0).trim();
        String instructions = isCpu() ? instructionSet(ops) : "cuda";
        return new EngineDescription(engine, backend, device, instructions, "fp32", threads);
    }

    /** What ND4J's natives were compiled for, {@code generic} in the plain ones that every x86-64 processor can load. */
    private static String instructionSet(NativeOps ops) {
        return switch (ops.binaryLevel()) {
            case 0, 1 -> "generic";
            case 2 -> "avx2";
            case 3 -> "avx512";
            default -> String.format(Locale.ROOT, "level-%d", ops.binaryLevel());
        };
    }
}
