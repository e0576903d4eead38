package dev.centroid.ui.episodes;

import dev.centroid.episode.EpisodeSpec;

/**
 * How large the pictures of an episode are, and how many stand side by side: as large as possible with the whole episode in
 * sight; where that would make them too small, they have a comfortable size, and it scrolls.
 *
 * @param side of a picture
 * @param supportColumns support images side by side
 * @param queryColumns queries side by side
 * @param lines lines of pictures of each class
 */
record EpisodeGeometry(double side, int supportColumns, int queryColumns, int lines) {

    /** Width of the class name at the left. */
    static final double NAME = 112;

    /** Gap between pictures. */
    static final double GAP = 4;

    /** Height of a row beside its pictures. */
    static final double ROW = 10;

    /** Width of all that is no picture beside the name: paddings, the line between support and queries, the scroll bar. */
    private static final double REST = 78;

    private static final int LARGEST = 112;
    private static final int SMALLEST = 36;
    private static final int FINENESS = 2;
    private static final int MOST_SUPPORT_COLUMNS = 5;

    /** Where an episode has to be scrolled anyway. */
    private static final double COMFORTABLE = 56;

    private static final double SMALL = 42;
    private static final double NARROW = 600;

    /** Fits an episode into a room of so many screen units. */
    static EpisodeGeometry fit(EpisodeSpec spec, double width, double height) {
        for (int side = LARGEST; side >= SMALLEST; side -= FINENESS) {
            EpisodeGeometry fitting = of(spec, side, width);
            if (fitting.rowHeight() * spec.way() + ROW <= height) {
                return fitting;
            }
        }
        return of(spec, width < NARROW ? SMALL : COMFORTABLE, width);
    }

    private static EpisodeGeometry of(EpisodeSpec spec, double side, double width) {
        double tile = side + ImageTile.FRAME + GAP;
        int fitting = (int) Math.max(2, (width - NAME - REST) / tile);
        // Support images may take a third of the width, queries have the rest.
        int support = Math.max(1, Math.min(Math.min(spec.shot(), MOST_SUPPORT_COLUMNS), fitting / 3));
        int query = Math.max(1, Math.min(spec.query(), fitting - support));
        int lines = Math.max(lines(spec.shot(), support), lines(spec.query(), query));
        return new EpisodeGeometry(side, support, query, lines);
    }

    private static int lines(int images, int columns) {
        return (images + columns - 1) / columns;
    }

    /** Height of the row of a class. */
    double rowHeight() {
        return lines * (side + ImageTile.FRAME + ImageTile.FOOT + GAP) + ROW;
    }
}
