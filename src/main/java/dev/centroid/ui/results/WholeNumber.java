package dev.centroid.ui.results;

import dev.centroid.problem.ProblemException;
import java.util.Arrays;
import java.util.List;

/**
 * Reads whole numbers that people type.
 *
 * @param least the smallest that is accepted
 * @param most the greatest that is accepted
 */
record WholeNumber(long least, long most) {

    /**
     * Reads one.
     *
     * @throws ProblemException {@link ResultsProblem#NOT_WHOLE}
     */
    long read(String text) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw ResultsProblem.NOT_WHOLE.exceptionFrom(notANumber, text.strip(), least, most);
        }
        throw ResultsProblem.NOT_WHOLE.exception(text.strip(), least, most);
    }

    /**
     * Reads several, separated by commas or blanks.
     *
     * @throws ProblemException {@link ResultsProblem#NOT_WHOLE_LIST}
     */
    List<Long> readList(String text) {
        try {
            return Arrays.stream(text.strip().split("[\\s,;\uff0c\u3001]+"))
                    .map(this::read)
                    .distinct()
                    .toList();
        } catch (ProblemException e) {
            throw ResultsProblem.NOT_WHOLE_LIST.exceptionFrom(e, text.strip(), least, most);
        }
    }
}
