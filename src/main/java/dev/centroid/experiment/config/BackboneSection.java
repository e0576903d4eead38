package dev.centroid.experiment.config;

import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import java.util.List;

/** {@code backbone}. */
final class BackboneSection {

    private static final int BLOCKS = 4;

    static final ConfigKey<BackboneKind> KIND = new ConfigKey<>(
            "backbone.kind",
            ChoiceType.of(BackboneKind.values(), BackboneKind::key),
            Unit.NONE,
            v -> BackboneKind.CONVNET4,
            "Vinyals et al. 2016; small enough for a CPU");

    static final ConfigKey<List<Integer>> WIDTHS = new ConfigKey<>(
            "backbone.widths",
            new ListType<>(WholeType.between(1, 4096), BLOCKS),
            Unit.FILTERS,
            v -> v.get(KIND).widths(),
            "as published for the kind");

    private BackboneSection() {}

    static List<ConfigKey<?>> keys() {
        return List.of(KIND, WIDTHS);
    }

    static void check(ConfigValues v) {
        if (v.sound(WIDTHS) && v.get(WIDTHS).size() != BLOCKS) {
            v.problem(ConfigProblem.WRONG_COUNT, WIDTHS, v.get(WIDTHS).size(), BLOCKS);
        }
    }

    static BackboneSpec read(ConfigValues v) {
        int size = v.get(InputSection.SIZE);
        return new BackboneSpec(v.get(KIND), v.get(InputSection.CHANNELS), size, size, v.get(WIDTHS));
    }

    static void write(BackboneSpec backbone, ConfigOutput out) {
        out.put(KIND, backbone.kind()).put(WIDTHS, backbone.widths());
    }
}
