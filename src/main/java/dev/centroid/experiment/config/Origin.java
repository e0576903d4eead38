package dev.centroid.experiment.config;

import java.nio.file.Path;

/**
 * Where a configuration comes from.
 *
 * @param folder the file's folder, absolute: what relative paths in the file are relative to
 * @param workingFolder absolute: what relative paths in an override are relative to, as for any path typed in a shell
 * @param stem the file's name without its ending, from which an experiment without a name gets one
 * @param checkFiles whether files that it names must be there: not for a run that has long used them
 */
record Origin(Path folder, Path workingFolder, String stem, boolean checkFiles) {

    static Origin of(Path file, boolean checkFiles) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent() == null ? absolute : absolute.getParent();
        String name =
                absolute.getFileName() == null ? "" : absolute.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return new Origin(folder, Path.of("").toAbsolutePath(), stem, checkFiles);
    }

    Path baseOf(RawValue value) {
        return value.line() == RawValue.NO_LINE ? workingFolder : folder;
    }

    /** The stem, made into a name that can be part of a folder's name. */
    String name() {
        String clean = stem.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "-").strip();
        String shorter = clean.substring(0, Math.min(clean.length(), ExperimentConfig.LONGEST_NAME));
        String ended = shorter.replaceAll("[.\\s]+$", "");
        return ExperimentConfig.isName(ended) ? ended : "experiment";
    }
}
