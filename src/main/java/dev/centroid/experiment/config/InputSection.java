package dev.centroid.experiment.config;

import dev.centroid.data.Preprocessing;
import dev.centroid.data.ResizeFilter;
import java.util.Collections;
import java.util.List;

/** {@code input}: how images become the network's input. */
final class InputSection {

    /** Omniglot's usual size (Vinyals et al. 2016) and the reference's size for photographs. */
    private static final Preprocessing INK = Preprocessing.ink(28);

    private static final Preprocessing PHOTOGRAPHS = Preprocessing.photographs(80);

    private static final String SOURCE = "ink: Vinyals et al. 2016; photographs: few-shot-meta-baseline";

    static final ConfigKey<Integer> SIZE =
            new ConfigKey<>("input.size", WholeType.between(16, 1024), Unit.PIXELS, v -> usual(v).size(), SOURCE);

    static final ConfigKey<Integer> CHANNELS = new ConfigKey<>(
            "input.channels", new ChannelsType(), Unit.NONE, v -> v.get(DatasetSection.CHANNELS), "dataset.channels");

    static final ConfigKey<ResizeFilter> FILTER = new ConfigKey<>(
            "input.filter",
            ChoiceType.of(ResizeFilter.values(), ResizeFilter::key),
            Unit.NONE,
            v -> usual(v).filter(),
            SOURCE);

    static final ConfigKey<Boolean> INVERT =
            new ConfigKey<>("input.invert", new SwitchType(), Unit.NONE, v -> usual(v).invert(), SOURCE);

    static final ConfigKey<List<Double>> MEAN = new ConfigKey<>(
            "input.mean", new ListType<>(NumberType.unit(), 3), Unit.NONE, v -> perChannel(v, usual(v).mean()), SOURCE);

    static final ConfigKey<List<Double>> STD = new ConfigKey<>(
            "input.std",
            new ListType<>(NumberType.positive(), 3),
            Unit.NONE,
            v -> perChannel(v, usual(v).std()),
            SOURCE);

    private InputSection() {}

    static List<ConfigKey<?>> keys() {
        return List.of(SIZE, CHANNELS, FILTER, INVERT, MEAN, STD);
    }

    static void check(ConfigValues v) {
        int channels = v.get(CHANNELS);
        if (v.sound(CHANNELS, DatasetSection.CHANNELS) && channels != v.get(DatasetSection.CHANNELS)) {
            v.problem(ConfigProblem.CHANNELS_DIFFER, CHANNELS, channels, v.get(DatasetSection.CHANNELS));
        }
        for (ConfigKey<List<Double>> key : List.of(MEAN, STD)) {
            if (v.sound(key, CHANNELS) && v.get(key).size() != channels) {
                v.problem(ConfigProblem.WRONG_COUNT, key, v.get(key).size(), channels);
            }
        }
        boolean small = v.get(DatasetSection.STORE_SIZE) < v.get(SIZE);
        if (v.sound(DatasetSection.STORE_SIZE, SIZE) && small) {
            v.problem(ConfigProblem.STORED_TOO_SMALL, SIZE, v.get(DatasetSection.STORE_SIZE), v.get(SIZE));
        }
    }

    static Preprocessing read(ConfigValues v) {
        return new Preprocessing(v.get(CHANNELS), v.get(SIZE), v.get(FILTER), v.get(INVERT), v.get(MEAN), v.get(STD));
    }

    static void write(Preprocessing input, ConfigOutput out) {
        out.put(SIZE, input.size())
                .put(CHANNELS, input.channels())
                .put(FILTER, input.filter())
                .put(INVERT, input.invert())
                .put(MEAN, input.mean())
                .put(STD, input.std());
    }

    private static Preprocessing usual(ConfigValues v) {
        return DatasetSection.isInk(v) ? INK : PHOTOGRAPHS;
    }

    /** Grey photographs get the mean over ImageNet's channels, coloured ink the same number three times. */
    private static List<Double> perChannel(ConfigValues v, List<Double> usual) {
        int channels = v.get(CHANNELS);
        if (usual.size() == channels) {
            return usual;
        }
        double mean = usual.stream().mapToDouble(x -> x).average().orElseThrow();
        return Collections.nCopies(channels, Math.round(mean * 1000) / 1000.0);
    }
}
