package dev.centroid.episode;

import dev.centroid.problem.ProblemCode;

/** Why there is no such episode. */
public enum EpisodeProblem implements ProblemCode {
    /** Fewer classes than the way: classes there are, way. */
    TOO_FEW_CLASSES,
    /** A class with too few images: the smallest class, images it has, images needed, shot, query, number of such classes. */
    TOO_FEW_IMAGES,
    /** Not an episode code at all: text. */
    CODE_UNREADABLE,
    /** An episode code with a typing error: text. */
    CODE_MISTYPED,
    /** The code belongs to another dataset or split: text. */
    CODE_OTHER_DATASET;

    @Override
    public String area() {
        return "episode";
    }
}
