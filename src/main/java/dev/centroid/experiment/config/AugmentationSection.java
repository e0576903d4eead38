package dev.centroid.experiment.config;

import dev.centroid.data.Augmentation;
import dev.centroid.data.Augmentation.Crop;
import java.util.List;
import java.util.function.Function;

/** {@code STAGE.augmentation}. */
final class AugmentationSection {

    /** The reference's padding at 80 pixels. */
    private static final int USUAL_PADDING = 8;

    final ConfigKey<Crop> crop;
    final ConfigKey<Integer> padding;
    final ConfigKey<Boolean> flip;
    final ConfigKey<Double> strokes;

    AugmentationSection(String stage, Function<ConfigValues, Augmentation> usual, String source) {
        String at = stage + ".augmentation.";
        crop = new ConfigKey<>(
                at + "crop",
                ChoiceType.of(Crop.values(), Crop::key),
                Unit.NONE,
                v -> usual.apply(v).crop(),
                source);
        padding = new ConfigKey<>(
                at + "padding",
                WholeType.between(0, 256),
                Unit.PIXELS,
                v -> v.get(crop) == Crop.PADDED ? USUAL_PADDING : 0,
                Sources.REFERENCE);
        flip = new ConfigKey<>(
                at + "flip", new SwitchType(), Unit.NONE, v -> usual.apply(v).flip(), source);
        strokes = new ConfigKey<>(
                at + "strokes",
                NumberType.unit(),
                Unit.NONE,
                v -> usual.apply(v).strokes(),
                Sources.HOUSE);
    }

    List<ConfigKey<?>> keys() {
        return List.of(crop, padding, flip, strokes);
    }

    void check(ConfigValues v) {
        if (v.sound(strokes, DatasetSection.ROTATIONS) && v.get(strokes) > 0 && v.get(DatasetSection.ROTATIONS)) {
            v.problem(ConfigProblem.STROKES_TURNED, strokes);
        }
        if (!v.sound(crop, padding)) {
            return;
        }
        if (v.get(crop) != Crop.PADDED) {
            v.warnNoEffect(padding, crop, v.get(crop).key());
        } else if (v.get(padding) < 1) {
            v.problem(ConfigProblem.PADDING_NEEDED, padding);
        }
    }

    Augmentation read(ConfigValues v) {
        Crop kind = v.get(crop);
        return new Augmentation(kind, kind == Crop.PADDED ? v.get(padding) : 0, v.get(flip), v.get(strokes));
    }

    void write(Augmentation augmentation, ConfigOutput out) {
        out.put(crop, augmentation.crop())
                .put(padding, augmentation.padding())
                .put(flip, augmentation.flip())
                .put(strokes, augmentation.strokes());
    }
}
