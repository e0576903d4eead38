package dev.centroid.experiment.config;

import dev.centroid.problem.ProblemCode;
import dev.centroid.problem.ProblemKind;

/**
 * All that can be wrong with a configuration. Where a message names a line, it is the first argument, and 0 stands for an
 * override.
 */
public enum ConfigProblem implements ProblemCode {
    /** file. */
    FILE_MISSING,
    /** file. */
    FILE_IS_FOLDER,
    /** file. */
    FILE_UNREADABLE,
    /** file, limit in MB. */
    FILE_TOO_LARGE,
    /** file. */
    FILE_EMPTY,
    /** file. */
    NOT_UTF8,
    /** file, line, column, the line's text. */
    NOT_YAML,
    /** file, levels allowed. */
    TOO_DEEP,
    /** file, line, tag. */
    TAG_REFUSED,
    /** file, number allowed. */
    TOO_MANY_ALIASES,
    /** file, line. */
    ALIAS_LOOP,
    /** file, line. */
    KEY_NOT_TEXT,
    /** line, found, known. */
    VERSION_UNKNOWN,
    /** None. */
    MISSING,
    /** line. */
    NO_VALUE,
    /** line, name, dotted key that may be meant. */
    UNKNOWN_KEY,
    /** line, name, keys known there. */
    UNKNOWN_KEY_HERE,
    /** line of one, line of the other. */
    GIVEN_TWICE,
    /** line, found. */
    NOT_A_MAPPING,
    /** line, found. */
    NOT_A_LIST,
    /** line, length, longest. */
    LIST_TOO_LONG,
    /** line, found. */
    NOT_A_NUMBER,
    /** line, found. */
    NOT_WHOLE,
    /** line, found. */
    NOT_A_SWITCH,
    /** line, found. */
    NOT_TEXT,
    /** line, found, words. */
    NOT_A_CHOICE,
    /** line, found, words, range. */
    NOT_A_CHOICE_OR_NUMBER,
    /** line, found, range. */
    OUT_OF_RANGE,
    /** line, found, longest. */
    BAD_NAME,
    /** line, found. */
    BAD_PATH,
    /** The override. */
    OVERRIDE_FORM,
    /** The value. */
    OVERRIDE_VALUE,
    /** Items in the list. */
    OVERRIDE_INDEX,
    /** The section. */
    STAGE_ABSENT,
    /** None. */
    NOTHING_TO_TRAIN,
    /** found, needed. */
    WRONG_COUNT,
    /** None. */
    PADDING_NEEDED,
    /** None. */
    STROKES_TURNED,
    /** The milestones. */
    MILESTONES_NOT_INCREASING,
    /** None. */
    NO_VALIDATION_CLASSES,
    /** channels of the input, channels of the dataset. */
    CHANNELS_DIFFER,
    /** None. */
    START_WITHOUT_CLASSIFIER,
    /** file. */
    CHECKPOINT_MISSING,
    /** root, layout. */
    GLYPHS_ROOT,
    /** The keys that may change. */
    RESUME_CHANGE,
    /** milestone, epochs. */
    MILESTONE_PAST_END(ProblemKind.WARNING),
    /** storeSize, size. */
    STORED_TOO_SMALL(ProblemKind.WARNING),
    /** the key that makes it so, its value. */
    NO_EFFECT(ProblemKind.WARNING),
    /** None. */
    PHOTOGRAPHS_ASSUMED(ProblemKind.WARNING);

    private final ProblemKind kind;

    ConfigProblem() {
        this(ProblemKind.INPUT);
    }

    ConfigProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public String area() {
        return "config";
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
