package dev.centroid.experiment.config;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The one-line text of a value in a field, and back. Free text needs no quotes there, a list no brackets. */
final class DraftText {

    private DraftText() {}

    static String of(RawValue value) {
        if (value instanceof RawValue.Sequence list) {
            // A blank field means the default, so an empty list has to be written.
            return list.items().isEmpty()
                    ? "[]"
                    : list.items().stream().map(DraftText::of).collect(Collectors.joining(", "));
        }
        if (value instanceof RawValue.Scalar scalar) {
            return scalar.text();
        }
        return value == null || value instanceof RawValue.Nothing ? "" : value.shown();
    }

    static RawValue parse(ValueType<?> type, String text) {
        String stripped = text.strip();
        boolean list = type instanceof ListType;
        if (!list) {
            boolean free = type instanceof NameType || type instanceof PathType;
            // A name's spaces at its ends are wrong, and shall be told.
            return new RawValue.Scalar(type instanceof NameType ? text : stripped, !free, RawValue.ENTERED);
        }
        String inner = stripped.replaceAll("^\\[|]$", "").strip();
        List<RawValue> items = inner.isEmpty()
                ? List.of()
                : Arrays.stream(inner.split("[,;\\s]+"))
                        .map(item -> (RawValue) new RawValue.Scalar(item, true, RawValue.ENTERED))
                        .toList();
        return new RawValue.Sequence(items, RawValue.ENTERED);
    }
}
