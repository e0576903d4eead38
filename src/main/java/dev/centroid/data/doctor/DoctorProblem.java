package dev.centroid.data.doctor;

import dev.centroid.problem.ProblemCode;

/** What the doctor can find beside the problems of {@link dev.centroid.data.DataProblem}. */
public enum DoctorProblem implements ProblemCode {
    /** {0} the published set, {1} its images. */
    PUBLISHED_MATCH,
    /** {0} the published set, {1} the part, {2} classes found, {3} classes published. */
    PUBLISHED_CLASSES,
    /** {0} the published set, {1} images found, {2} images published. */
    PUBLISHED_IMAGES,
    /** {0} the class, {1} images found, {2} images that a class of {3} has. */
    PUBLISHED_IMAGES_OF_CLASS,
    /** {0} the class, {1} its part here, {2} its part in {3}. */
    PUBLISHED_PART,
    /** {0} the class, {1} its part in {2}. */
    PUBLISHED_CLASS_MISSING,
    /** {0} the class, {1} the published set. */
    PUBLISHED_CLASS_UNKNOWN,
    /** {0} classes that stand in two parts, {1} classes of the smaller part. */
    WITHIN_CLASS_SPLIT,
    /** {0} images of the smallest, {1} of the largest class, {2} the smallest class. */
    UNEVEN_CLASSES,
    /** {0} the class, {1} its images, {2} images that an episode needs of it. */
    SMALL_CLASS,
    /** {0} the file. */
    FILE_WITHOUT_ROW,
    /** {0} an image, {1} its class, {2} its part; {3} {4} {5} the same of another one. */
    DUPLICATE_ACROSS_PARTS,
    /** {0} an image, {1} its class, {2} another image, {3} its class. */
    DUPLICATE_ACROSS_CLASSES,
    /** {0} an image, {1} another one, {2} their class. */
    DUPLICATE_WITHIN_CLASS,
    /** {0} the image, {1} its size, {2} the usual size, {3} percent of the images that have that. */
    ODD_SIZE,
    /** {0} number of sizes, {1} the smallest, {2} the largest. */
    MANY_SIZES,
    /** {0} the image, {1} its size. */
    LONG_IMAGE,
    /** {0} images, {1} the stored side. */
    SMALL_IMAGES,
    /** {0} the image, {1} percent of the images that are in colour. */
    GREY_AMONG_COLOUR,
    /** {0} the image, {1} percent of the images that are grey. */
    COLOUR_AMONG_GREY,
    /** {0} the image. */
    BLANK_IMAGE,
    /** {0} the image, {1} percent of its ink near the pen's way, {2} percent of the way on ink, {3} percent that is the least. */
    STROKES_ELSEWHERE,
    /** {0} images whose pen left the paper, {1} the first of them. */
    STROKES_OFF_PAPER,
    /** {0} images whose strokes follow their ink. */
    STROKES_FIT,
    /** {0} images without strokes, {1} images of the set, {2} the set of strokes, {3} the first of them. */
    STROKES_MISSING,
    /** {0} stroke files without an image, {1} the set of strokes, {2} the first of them. */
    STROKES_WITHOUT_IMAGE,
    /** {0} number of findings like those above that are not listed. */
    MORE_OF_THESE,
    /** {0} images looked at, {1} images in all. */
    STOPPED;

    @Override
    public String area() {
        return "doctor";
    }
}
