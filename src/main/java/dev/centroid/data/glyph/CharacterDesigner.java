package dev.centroid.data.glyph;

import java.util.ArrayList;
import java.util.List;

/** Invents the characters of one alphabet. */
final class CharacterDesigner {

    private static final double SHORTEST = 0.4;
    private static final double LEAST_INK = 1.2;
    private static final double MOST_INK = 4.2;
    private static final double NEAR = 0.1;
    private static final double STEP = 0.06;

    private final AlphabetStyle style;

    CharacterDesigner(AlphabetStyle style) {
        this.style = style;
    }

    /** A character with neither too little nor too much to it. */
    CharacterShape invent(Dice dice) {
        CharacterShape shape = CharacterShape.of(strokes(dice));
        while (shape.length() < LEAST_INK || shape.length() > MOST_INK) {
            shape = CharacterShape.of(strokes(dice));
        }
        return shape;
    }

    private List<List<PenPoint>> strokes(Dice dice) {
        int count = 1 + dice.weighted(style.strokeCounts());
        List<List<PenPoint>> strokes = new ArrayList<>();
        if (style.mark() != AlphabetStyle.Mark.NONE && dice.chance(style.markShare())) {
            strokes.add(mark(dice));
            count = Math.max(count, 2);
        }
        while (strokes.size() < count) {
            PenPoint from = begin(strokes, dice);
            PenPoint to = end(from, dice);
            StrokePrimitive primitive = StrokePrimitive.values()[dice.weighted(style.primitives())];
            List<PenPoint> stroke = primitive.stroke(from, to, style, dice);
            if (!retraces(stroke, strokes)) {
                strokes.add(stroke);
            }
        }
        if (dice.chance(0.08)) {
            strokes.add(dot(dice));
        }
        return strokes;
    }

    /** Whether most of a stroke runs along earlier ones, which would read as one thick line. */
    private static boolean retraces(List<PenPoint> stroke, List<List<PenPoint>> earlier) {
        List<double[]> lines =
                earlier.stream().map(other -> PenPath.sample(other, STEP)).toList();
        double[] line = PenPath.sample(stroke, STEP);
        int near = 0;
        for (int i = 0; i < line.length; i += 2) {
            near += isNear(line[i], line[i + 1], lines) ? 1 : 0;
        }
        return near > 0.45 * line.length / 2;
    }

    private static boolean isNear(double x, double y, List<double[]> lines) {
        for (double[] line : lines) {
            for (int i = 0; i < line.length; i += 2) {
                double dx = line[i] - x;
                double dy = line[i + 1] - y;
                if (dx * dx + dy * dy < NEAR * NEAR) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<PenPoint> mark(Dice dice) {
        double w = style.aspect();
        PenPoint a = PenPoint.smooth(0, 0);
        PenPoint b = PenPoint.smooth(w, 1);
        switch (style.mark()) {
            case TOP_BAR -> b = PenPoint.smooth(w, 0);
            case BASE_BAR -> {
                a = PenPoint.smooth(0, 1);
                b = PenPoint.smooth(w, 1);
            }
            case LEFT_STEM -> b = PenPoint.smooth(0, 1);
            case RIGHT_STEM -> a = PenPoint.smooth(w, 0);
            default -> {
                a = PenPoint.smooth(w / 2, 0);
                b = PenPoint.smooth(w / 2, 1);
            }
        }
        return StrokePrimitive.LINE.stroke(a, b, style, dice);
    }

    private PenPoint begin(List<List<PenPoint>> strokes, Dice dice) {
        if (strokes.isEmpty() || !dice.chance(style.join())) {
            return place(dice);
        }
        List<PenPoint> earlier = strokes.get(dice.below(strokes.size()));
        int end = earlier.size() - 1;
        int at = dice.chance(0.5) ? (dice.chance(0.5) ? 0 : end) : dice.below(end + 1);
        PenPoint p = earlier.get(at);
        return PenPoint.smooth(p.x(), p.y());
    }

    /** Another place, not too near; the nearest to level or upright of a few where the style likes that. */
    private PenPoint end(PenPoint from, Dice dice) {
        PenPoint best = null;
        double bestSkew = 2;
        int candidates = dice.chance(style.upright()) ? 4 : 1;
        for (int tries = 0; best == null || tries < candidates; tries++) {
            PenPoint to = place(dice);
            double length = from.distance(to);
            if (length < SHORTEST) {
                continue;
            }
            double skew = Math.min(Math.abs(to.x() - from.x()), Math.abs(to.y() - from.y())) / length;
            if (skew < bestSkew) {
                best = to;
                bestSkew = skew;
            }
        }
        return best;
    }

    private PenPoint place(Dice dice) {
        double column = dice.below(style.columns()) / (style.columns() - 1.0);
        double row = dice.below(style.rows()) / (style.rows() - 1.0);
        return PenPoint.smooth(column * style.aspect() + dice.spread(0.04), row + dice.spread(0.04));
    }

    private List<PenPoint> dot(Dice dice) {
        PenPoint p = place(dice);
        return List.of(p, PenPoint.smooth(p.x() + dice.between(0.03, 0.08), p.y() + dice.between(0, 0.05)));
    }
}
