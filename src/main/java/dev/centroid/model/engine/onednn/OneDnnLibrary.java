package dev.centroid.model.engine.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native library: its version, and the instruction set that it uses on this CPU.
 *
 * @param version of oneDNN, for example {@code 3.11.0}
 * @param instructionSet oneDNN's name of it, for example {@code avx512_core_bf16}
 * @param multipliesBf16 whether the CPU has instructions for bf16
 */
public record OneDnnLibrary(String version, String instructionSet, boolean multipliesBf16) {

    private static final Logger LOG = LoggerFactory.getLogger(OneDnnLibrary.class);

    /** The library, loaded at the first call; empty where there is none for this platform or it does not load. */
    public static Optional<OneDnnLibrary> find() {
        return Loaded.LIBRARY;
    }

    /** Loads once, whoever asks first. */
    private static final class Loaded {

        private static final Optional<OneDnnLibrary> LIBRARY = load();

        private static Optional<OneDnnLibrary> load() {
            try {
                Loader.load(dnnl.class);
                dnnl_version_t version = dnnl.dnnl_version();
                String number = version.major() + "." + version.minor() + "." + version.patch();
                InstructionSet instructions = InstructionSet.of(dnnl.dnnl_get_effective_cpu_isa());
                return Optional.of(new OneDnnLibrary(number, instructions.key(), instructions.multipliesBf16()));
            } catch (LinkageError | RuntimeException e) {
                LOG.info("oneDNN does not load", e);
                return Optional.empty();
            }
        }
    }
}
