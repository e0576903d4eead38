package dev.centroid.experiment.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A list of values of one type. */
final class ListType<T> extends ValueType<List<T>> {

    private final ValueType<T> element;
    private final int longest;

    ListType(ValueType<T> element, int longest) {
        this.element = element;
        this.longest = longest;
    }

    @Override
    public String limit() {
        return element.limit();
    }

    @Override
    List<T> parse(RawValue raw, Path base) throws BadValue {
        if (!(raw instanceof RawValue.Sequence sequence)) {
            throw new BadValue(ConfigProblem.NOT_A_LIST, raw.shown());
        }
        if (sequence.items().size() > longest) {
            throw new BadValue(ConfigProblem.LIST_TOO_LONG, sequence.items().size(), longest);
        }
        List<T> values = new ArrayList<>();
        for (RawValue item : sequence.items()) {
            values.add(element.parse(item, base));
        }
        return List.copyOf(values);
    }

    @Override
    RawValue print(List<T> value) {
        return new RawValue.Sequence(value.stream().map(element::print).toList(), RawValue.NO_LINE);
    }
}
