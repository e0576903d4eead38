package dev.centroid.data.download;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * The official archives of Omniglot (MIT licence), in the folder {@code python/} of the repository brendenlake/omniglot, with the
 * lengths and MD5 sums of their content. The strokes of the two large sets are left out: their sums are not known here.
 */
public enum OmniglotFile {
    /** 964 characters of 30 alphabets. */
    BACKGROUND("images_background", "", "68d2efa1b9178cc56df9314c21c6e718", 9_464_212),
    /** 659 characters of 20 other alphabets. */
    EVALUATION("images_evaluation", "", "6b91aef0f799c5bb55b94e3f2daec811", 6_462_886),
    /** 136 characters of 5 alphabets. */
    SMALL_1("images_background_small1", "", "e704a628b5459e08445c13499850abc4", 1_319_022),
    /** 156 characters of 5 other alphabets. */
    SMALL_2("images_background_small2", "", "b75a71a51d3b13f821f212756fe481fd", 1_580_917),
    /** How the characters of small 1 were drawn. */
    STROKES_SMALL_1("strokes_background_small1", "", "830eb54f8a9297820a4471fcc4f9d9bc", 3_056_274),
    /** How the characters of small 2 were drawn. */
    STROKES_SMALL_2("strokes_background_small2", "", "84d9defc54b809861ffd9886798dcffb", 4_100_947),
    /** The one-shot classification challenge. */
    CHALLENGE("all_runs", "one-shot-classification/", "e8996daecdf12afeeb4a53a179f06b19", 352_787);

    /** Where the official archives lie. */
    public static final URI OFFICIAL =
            URI.create("https://raw.githubusercontent.com/brendenlake/omniglot/master/python/");

    private final Archive archive;

    OmniglotFile(String stem, String folder, String md5, long bytes) {
        this.archive = new Archive(stem, folder, md5, bytes);
    }

    /** The archive itself. */
    public Archive archive() {
        return archive;
    }

    /** The archive of a name, with or without its ending. */
    public static Optional<OmniglotFile> of(String name) {
        return Arrays.stream(values())
                .filter(f -> name.equals(f.archive.stem()) || name.equals(f.archive.fileName()))
                .findFirst();
    }
}
