package dev.centroid.ui.datasets;

import dev.centroid.data.stroke.StrokeFit;
import dev.centroid.ui.common.Words;

/** Strokes in words. */
final class StrokeWords {

    private static final double MILLIS = 1000;
    private static final double PERCENT = 100;

    private StrokeWords() {}

    /** How many strokes took how long, and whether they belong to the image. */
    static String verdict(Words words, StrokeLook.Written written) {
        StrokeFit fit = written.fit();
        String beside = written.drawing().leavesPaper() ? "strokes.off-paper" : "strokes.elsewhere";
        return words.text(
                fit.belongTogether() ? "strokes.fit" : beside,
                written.drawing().strokes().size(),
                seconds(words, written.drawing().millis()),
                percent(fit.inkNearPen()),
                percent(fit.penOnInk()));
    }

    /** A moment of a drawing, and how long all of it took. */
    static String clock(Words words, double millis, double length) {
        return words.text("strokes.clock", seconds(words, millis), seconds(words, length));
    }

    private static String seconds(Words words, double millis) {
        return words.decimals(millis / MILLIS, 1);
    }

    private static long percent(double share) {
        return (long) (share * PERCENT);
    }
}
