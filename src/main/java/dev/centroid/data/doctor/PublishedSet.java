package dev.centroid.data.doctor;

import dev.centroid.data.Layout;
import dev.centroid.data.OmniglotSet;
import dev.centroid.data.layout.GivenPart;
import dev.centroid.data.layout.SourceClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A data set as it was published.
 *
 * @param name as the field calls it
 * @param classes how many each part has
 * @param parts the part of each class; empty where only their numbers are known
 * @param imagesOfClass images of every class; 0 where classes differ
 * @param images in all
 */
record PublishedSet(
        String name, Map<GivenPart, Integer> classes, Map<String, GivenPart> parts, int imagesOfClass, int images) {

    private static final int MINI_IMAGES = 600;
    private static final int TIERED_IMAGES = 779_165;
    private static final int DRAWERS = 20;
    private static final int BACKGROUND = 964;
    private static final int SMALL1 = 136;
    private static final int SMALL2 = 156;
    private static final int EVALUATION = 659;

    /** A root that shares fewer classes with a published set is a set of its own. */
    private static final double LEAST_SHARE = 0.3;

    /** The published set that a root is meant to be, if it is one. */
    static Optional<PublishedSet> of(Examination root) {
        if (root.source().layout() == Layout.OMNIGLOT) {
            return Optional.of(omniglot(root.spec().omniglot()));
        }
        PublishedSet best = null;
        double bestShare = LEAST_SHARE;
        for (PublishedSet set : List.of(miniImageNet(), tieredImageNet())) {
            double share = set.hasCountsOf(root) ? 1 : set.share(root.source().classes());
            if (share > bestShare) {
                best = set;
                bestShare = share;
            }
        }
        return Optional.ofNullable(best);
    }

    static PublishedSet miniImageNet() {
        return read("miniImageNet", "mini-imagenet.txt", MINI_IMAGES, 0);
    }

    static PublishedSet tieredImageNet() {
        return read("tieredImageNet", "tiered-imagenet.txt", 0, TIERED_IMAGES);
    }

    private static PublishedSet omniglot(OmniglotSet set) {
        int base =
                switch (set) {
                    case BACKGROUND -> BACKGROUND;
                    case SMALL_1 -> SMALL1;
                    case SMALL_2 -> SMALL2;
                };
        return new PublishedSet(
                "Omniglot",
                Map.of(GivenPart.BASE, base, GivenPart.VALIDATION, 0, GivenPart.NOVEL, EVALUATION),
                Map.of(),
                DRAWERS,
                (base + EVALUATION) * DRAWERS);
    }

    private static PublishedSet read(String name, String resource, int imagesOfClass, int images) {
        Map<String, GivenPart> parts = new TreeMap<>();
        Map<GivenPart, Integer> counts = new EnumMap<>(GivenPart.class);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(PublishedSet.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] words = line.split(" ");
                    GivenPart part = GivenPart.valueOf(words[0].toUpperCase(Locale.ROOT));
                    parts.put(words[1], part);
                    counts.merge(part, 1, Integer::sum);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        int all = images == 0 ? imagesOfClass * parts.size() : images;
        return new PublishedSet(name, counts, parts, imagesOfClass, all);
    }

    /** Arrays name classes otherwise, but have as many of them. */
    private boolean hasCountsOf(Examination root) {
        return root.source().layout() == Layout.ARRAYS
                && classes.entrySet().stream().allMatch(e -> root.classes(e.getKey()) == e.getValue());
    }

    /** Classes in common, as a share of those that either has. */
    private double share(List<SourceClass> others) {
        long common = others.stream().filter(c -> parts.containsKey(c.name())).count();
        return (double) common / (parts.size() + others.size() - common);
    }

    /** Whether the root's class names can be compared with the published ones. */
    boolean hasNamesOf(List<SourceClass> others) {
        return share(others) > LEAST_SHARE;
    }
}
