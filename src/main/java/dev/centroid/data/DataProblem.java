package dev.centroid.data;

import dev.centroid.problem.ProblemCode;
import dev.centroid.problem.ProblemKind;

/** What can be wrong with a dataset root, its images, or the cache that holds their pack. */
public enum DataProblem implements ProblemCode {
    /** {0} the root. */
    ROOT_MISSING,
    /** {0} the root. */
    ROOT_NOT_FOLDER,
    /** {0} the folder, {1} the system's words. */
    FOLDER_UNREADABLE,
    /** {0} the root, {1} what lies there. */
    LAYOUT_UNRECOGNISED,
    /** {0} the root, {1} a folder in it, {2} the layout of that. */
    LAYOUT_BELOW,
    /** {0} the folder or csv that should hold images. */
    NO_IMAGES,
    /** {0} the root, {1} the archive's name without {@code .zip}, {2} what lies there. */
    OMNIGLOT_ARCHIVE_MISSING,
    /** {0} the root, {1} the missing folder. */
    PART_FOLDER_MISSING,
    /** {0} the class, {1} where it lies. */
    EMPTY_CLASS,
    /** {0} base, {1} validation, {2} novel classes that the split would leave. */
    TOO_FEW_CLASSES,
    /** {0} the class, {1} its images. */
    TOO_FEW_IMAGES_FOR_HOLDOUT,
    /** {0} the csv file. */
    CSV_MISSING,
    /** {0} the csv file, {1} the columns found. */
    CSV_COLUMNS,
    /** {0} the csv file, {1} the line, {2} number of values found. */
    CSV_ROW,
    /** {0} the csv file, {1} what the reader met. */
    CSV_UNREADABLE,
    /** {0} the csv file, {1} the line, {2} the image file, {3} rows without a file in this csv. */
    CSV_ROW_WITHOUT_FILE,
    /** {0} the csv file, {1} the line, {2} characters read at most. */
    CSV_LINE_TOO_LONG,
    /** {0} the csv file, {1} the line, {2} the split that it names. */
    CSV_SPLIT,
    /** {0} the root, {1} what lies there. */
    CSV_NONE,
    /** {0} the root, {1} the csv files. */
    CSV_SEVERAL,
    /** {0} the folder, {1} what lies there. */
    CLASS_LISTS_MISSING,
    /** {0} the list, {1} the line, {2} number of values found. */
    CLASS_LIST_ROW,
    /** {0} the class, {1} and {2} where it is listed. */
    CLASS_LISTED_TWICE,
    /** {0} the list and line, {1} the class, {2} number of such classes. */
    LISTED_CLASS_MISSING,
    /** {0} the list and line, {1} the class, {2} the angles listed. */
    LISTED_ROTATIONS_PARTIAL,
    /** {0} the file. */
    SUPERCLASSES_MISSING,
    /** {0} the file, {1} the line, {2} number of values found. */
    SUPERCLASS_ROW,
    /** {0} a class, {1} number of such classes, {2} the file that should say. */
    CLASS_WITHOUT_SUPERCLASS,
    /** {0} the root, {1} the part or file that is missing, {2} what lies there. */
    ARRAY_FILE_MISSING,
    /** Arguments: file with held-out images, a class in it, file with the images of training, which lacks it. */
    HELD_OUT_CLASS,
    /** Arguments: file with held-out images. */
    HELD_OUT_UNUSED(ProblemKind.WARNING),
    /** {0} the file of labels, {1} number of labels, {2} number of images. */
    ARRAY_LABELS,
    /** {0} the file, {1} the class, {2} the place, {3} number of images. */
    ARRAY_PLACE,
    /** {0} the root, {1} the layouts. */
    LAYOUT_AMBIGUOUS,
    /** {0} the root, {1} the layout. */
    INDEX_WITHOUT_FILES,
    /** {0} the csv file. */
    INDEX_EXISTS,
    /** {0} the folder, {1} the system's words. */
    INDEX_UNWRITABLE,
    /** {0} the image, {1} and {2} where it is listed. */
    IMAGE_LISTED_TWICE,
    /** {0} the label, {1} and {2} the files or folders of the two splits. */
    LABEL_IN_TWO_SPLITS,
    /** {0} the csv file or archive, {1} the path. */
    PATH_LEAVES_ROOT,
    /** {0} the archive, {1} what the reader met. */
    ZIP_UNREADABLE,
    /** {0} the pickle, {1} what it asks for. */
    PICKLE_REFUSED,
    /** {0} the pickle, {1} the byte at which it ends. */
    PICKLE_CUT_OFF,
    /** {0} the pickle, {1} the byte, {2} what the reader met. */
    PICKLE_DAMAGED,
    /** {0} the npy file or entry, {1} what the reader met. */
    NPY_DAMAGED,
    /** {0} the file, {1} values read at most. */
    ARRAY_FILE_TOO_LARGE,
    /** {0} the file, {1} type and shape found, {2} type and shape wanted. */
    ARRAY_TYPE,
    /** {0} the file, {1} the keys of which one is wanted, {2} the keys found. */
    ARRAY_KEY_MISSING,
    /** {0} the file, {1} the key, {2} what the reader met. */
    ARRAY_VALUE,
    /** {0} the file, {1} the folder for temporary files, {2} bytes needed, {3} bytes available. */
    SCRATCH_SPACE,
    /** {0} the image file. */
    IMAGE_EMPTY,
    /** {0} the image file. */
    IMAGE_NOT_AN_IMAGE,
    /** {0} the image file, {1} what the decoder met. */
    IMAGE_DAMAGED,
    /** {0} the image file, {1} width, {2} height, {3} the limit in megapixels. */
    IMAGE_TOO_LARGE,
    /** {0} the image file, {1} the limit in megabytes. */
    IMAGE_FILE_TOO_LARGE,
    /** {0} the image file, {1} the system's words. */
    IMAGE_UNREADABLE,
    /** {0} number of further images that cannot be read. */
    MORE_IMAGES,
    /** {0} the cache folder, {1} bytes needed, {2} bytes available. */
    DISK_SPACE,
    /** {0} the cache folder. */
    DISK_FULL,
    /** {0} the cache folder, {1} the system's words. */
    CACHE_UNUSABLE,
    /** {0} the archive. */
    CHALLENGE_NO_FILE,
    /** {0} the archive. */
    CHALLENGE_NO_RUNS,
    /** {0} the archive and the file of labels in it, {1} the line, {2} what stands there. */
    CHALLENGE_LABEL,
    /** {0} the archive and the file of labels in it, {1} test images with a label, {2} test images. */
    CHALLENGE_LABELS_MISSING,
    /** {0} the root, {1} the name of the archive or folder of strokes. */
    STROKES_MISSING,
    /** {0} the stroke file, {1} the line, {2} what stands there. */
    STROKES_LINE,
    /** {0} the stroke file. */
    STROKES_EMPTY,
    /** {0} the stroke file, {1} the limit in megabytes. */
    STROKES_TOO_LARGE,
    /** {0} the stroke file, {1} the system's words. */
    STROKES_UNREADABLE,
    /** {0} what went wrong. */
    PACKING_FAILED(ProblemKind.WARNING),
    /** {0} classes that stay unpacked, {1} the first broken image. */
    CLASSES_UNPACKED(ProblemKind.WARNING),
    /** {0} the pack's folder, {1} the system's words. */
    PACKING_ENDED(ProblemKind.WARNING),
    /** {0} the pack's folder, {1} bytes needed, {2} bytes available. */
    PACK_WITHOUT_ROOM(ProblemKind.WARNING),
    /** {0} number of grey images, {1} number of images, {2} one of them. */
    GREY_AMONG_COLOUR(ProblemKind.WARNING),
    /** {0} number of colour images, {1} number of images, {2} one of them. */
    COLOUR_TO_GREY(ProblemKind.WARNING),
    /** {0} number of files, {1} one of them. */
    FILES_IGNORED(ProblemKind.WARNING),
    /** {0} the root, {1} the layout taken, {2} the others. */
    SEVERAL_LAYOUTS(ProblemKind.WARNING),
    /** {0} number of classes, {1} the folder of lists, {2} one of the classes. */
    CLASSES_UNLISTED(ProblemKind.WARNING),
    /** {0} one of the files. */
    BLUE_FIRST(ProblemKind.WARNING),
    /** {0} the list. */
    LISTED_ROTATIONS_UNUSED(ProblemKind.WARNING),
    /** {0} number of validation classes. */
    VALIDATION_CLASSES_UNUSED(ProblemKind.WARNING);

    private final ProblemKind kind;

    DataProblem() {
        this(ProblemKind.INPUT);
    }

    DataProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public String area() {
        return "data";
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
