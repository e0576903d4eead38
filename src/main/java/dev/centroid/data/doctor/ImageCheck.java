package dev.centroid.data.doctor;

import dev.centroid.data.Layout;
import java.util.HashMap;
import java.util.Map;

/** Finds images that are unlike the others: in size, in colour, or in being empty. */
final class ImageCheck {

    /** Where so many images have one size, another size is odd. */
    private static final double USUAL = 0.9;

    /** Where so many images are in colour or grey, the others are odd. */
    private static final double MOST = 0.5;

    /** Cutting out the middle square loses more than half of an image that is longer. */
    private static final double LONG = 2;

    private static final double PERCENT = 100;

    private final Examination root;
    private final ImageFacts facts;
    private final Findings findings;

    private ImageCheck(Examination root, Findings findings) {
        this.root = root;
        this.facts = root.facts();
        this.findings = findings;
    }

    static void run(Examination root, Findings findings) {
        if (root.facts().readCount() > 0 && root.source().layout() != Layout.SYNTHETIC_GLYPHS) {
            ImageCheck check = new ImageCheck(root, findings);
            check.blank();
            check.sizes();
            check.colours();
        }
    }

    private void tell(Weight weight, int image, DoctorProblem code, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = root.imageName(image);
        System.arraycopy(more, 0, arguments, 1, more.length);
        findings.add(new Finding(weight, root.imageName(image), code.with(arguments), image));
    }

    private void blank() {
        for (int i = 0; i < facts.images(); i++) {
            if (facts.isRead(i) && facts.isBlank(i)) {
                tell(Weight.WARNING, i, DoctorProblem.BLANK_IMAGE);
            }
        }
    }

    private void sizes() {
        Map<Long, Integer> counts = new HashMap<>();
        int small = 0;
        int least = 0;
        int most = 0;
        boolean first = true;
        for (int i = 0; i < facts.images(); i++) {
            if (facts.isRead(i)) {
                counts.merge(key(i), 1, Integer::sum);
                small += Math.min(facts.width(i), facts.height(i)) < root.spec().storeSize() ? 1 : 0;
                least = first || area(i) < area(least) ? i : least;
                most = first || area(i) > area(most) ? i : most;
                first = false;
            }
        }
        Map.Entry<Long, Integer> usual =
                counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        double share = (double) usual.getValue() / facts.readCount();
        if (share >= USUAL) {
            oddSizes(usual.getKey(), share);
        } else {
            findings.add(
                    Weight.NOTE, "", DoctorProblem.MANY_SIZES.with(counts.size(), facts.size(least), facts.size(most)));
        }
        if (small > 0) {
            findings.add(
                    Weight.NOTE,
                    "",
                    DoctorProblem.SMALL_IMAGES.with(small, root.spec().storeSize()));
        }
        longImages();
    }

    private long key(int image) {
        return (long) facts.width(image) << Integer.SIZE | facts.height(image);
    }

    private long area(int image) {
        return (long) facts.width(image) * facts.height(image);
    }

    private void oddSizes(long usual, double share) {
        String usualSize = (usual >> Integer.SIZE) + "×" + (int) usual;
        for (int i = 0; i < facts.images(); i++) {
            if (facts.isRead(i) && key(i) != usual) {
                tell(Weight.WARNING, i, DoctorProblem.ODD_SIZE, facts.size(i), usualSize, percent(share));
            }
        }
    }

    private void longImages() {
        for (int i = 0; i < facts.images(); i++) {
            double longer = Math.max(facts.width(i), facts.height(i));
            if (facts.isRead(i) && longer > LONG * Math.min(facts.width(i), facts.height(i))) {
                tell(Weight.WARNING, i, DoctorProblem.LONG_IMAGE, facts.size(i));
            }
        }
    }

    private void colours() {
        int grey = facts.greyCount();
        int colour = facts.readCount() - grey;
        if (grey == 0 || colour == 0) {
            return;
        }
        double share = (double) colour / facts.readCount();
        boolean colourful = share >= MOST;
        for (int i = 0; i < facts.images(); i++) {
            if (facts.isRead(i) && facts.isGrey(i) == colourful) {
                if (colourful) {
                    tell(Weight.NOTE, i, DoctorProblem.GREY_AMONG_COLOUR, percent(share));
                } else {
                    tell(Weight.WARNING, i, DoctorProblem.COLOUR_AMONG_GREY, percent(1 - share));
                }
            }
        }
    }

    /** Whole percent, never more than there is. */
    static long percent(double share) {
        return Math.round(Math.floor(share * PERCENT));
    }
}
