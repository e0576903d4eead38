package dev.centroid.experiment.config;

import java.util.List;
import java.util.stream.Collectors;

/** A value as it stands in a file or in an override, before anybody knows what it should be. */
sealed interface RawValue {

    /** The line of an override, which has none. */
    int NO_LINE = 0;

    /** The line of a value that was entered in a field. */
    int ENTERED = -1;

    /** 1-based, {@link #NO_LINE} or {@link #ENTERED}. */
    int line();

    /** For messages: as it was written, more or less, and never long. */
    String shown();

    /**
     * A single value.
     *
     * @param text without quotes
     * @param plain written without quotes, so that it may be a number or a switch
     */
    record Scalar(String text, boolean plain, int line) implements RawValue {
        @Override
        public String shown() {
            return shorten(plain ? text : '"' + text + '"');
        }
    }

    /** No value at all: nothing after the colon, {@code ~} or {@code null}. */
    record Nothing(int line) implements RawValue {
        @Override
        public String shown() {
            return "null";
        }
    }

    /** A list. */
    record Sequence(List<RawValue> items, int line) implements RawValue {
        @Override
        public String shown() {
            return shorten(items.stream().limit(20).map(RawValue::shown).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    /** Keys with values, in the order of the file; a key may stand there twice. */
    record Mapping(List<Entry> entries, int line) implements RawValue {
        @Override
        public String shown() {
            return shorten(entries.stream()
                    .limit(20)
                    .map(e -> e.name() + ": " + e.value().shown())
                    .collect(Collectors.joining(", ", "{", "}")));
        }
    }

    /** One key with its value. */
    record Entry(String name, int line, RawValue value) {}

    /** The beginning of a text, in one line. */
    static String shorten(String text) {
        int longest = 80;
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }
}
