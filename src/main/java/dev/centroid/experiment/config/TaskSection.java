package dev.centroid.experiment.config;

import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A list of few-shot tasks to be scored: {@code evaluation}, and {@code validation} of each stage. */
final class TaskSection {

    /** The reference tests with 15 queries a class. */
    static final int USUAL_QUERY = 15;

    private static final int MOST_TASKS = 100;

    final ConfigKey<List<EvaluationSpec>> list;
    private final ConfigKey<Integer> way;
    private final ConfigKey<Integer> shot;
    private final ConfigKey<Integer> query;
    private final ConfigKey<Integer> episodes;

    /**
     * The keys of a list.
     *
     * @param usual the tasks where none are given
     * @param usualEpisodes episodes of a task that does not say
     */
    TaskSection(String path, Function<ConfigValues, List<EvaluationSpec>> usual, int usualEpisodes, String source) {
        list = new ConfigKey<>(path, new TaskListType(), Unit.NONE, usual, source);
        String at = path + "[].";
        way = new ConfigKey<>(
                at + "way", WholeType.between(2, StageLimits.MOST_CLASSES), Unit.CLASSES, v -> 5, Sources.REFERENCE);
        shot = new ConfigKey<>(
                at + "shot", WholeType.between(1, 10_000), Unit.IMAGES_PER_CLASS, v -> 1, Sources.REFERENCE);
        query = new ConfigKey<>(
                at + "query", WholeType.between(1, 10_000), Unit.IMAGES_PER_CLASS, v -> USUAL_QUERY, Sources.REFERENCE);
        episodes = new ConfigKey<>(
                at + "episodes",
                WholeType.between(1, StageLimits.MOST_EPISODES),
                Unit.EPISODES,
                v -> usualEpisodes,
                source);
    }

    List<ConfigKey<?>> keys() {
        return List.of(list, way, shot, query, episodes);
    }

    void check(ConfigValues v) {
        if (v.sound(list)) {
            for (int i = 0; i < v.count(list); i++) {
                v.sound(way.at(i), shot.at(i), query.at(i), episodes.at(i));
            }
        }
    }

    List<EvaluationSpec> read(ConfigValues v) {
        if (!v.given(list)) {
            return list.fallback().apply(v);
        }
        List<EvaluationSpec> tasks = new ArrayList<>();
        for (int i = 0; i < v.count(list); i++) {
            EpisodeSpec episode = new EpisodeSpec(v.get(way.at(i)), v.get(shot.at(i)), v.get(query.at(i)));
            tasks.add(new EvaluationSpec(episode, v.get(episodes.at(i))));
        }
        return tasks;
    }

    void write(List<EvaluationSpec> tasks, ConfigOutput out) {
        out.list(list, tasks.size());
        for (int i = 0; i < tasks.size(); i++) {
            EvaluationSpec task = tasks.get(i);
            out.put(way.at(i), task.episode().way())
                    .put(shot.at(i), task.episode().shot())
                    .put(query.at(i), task.episode().query())
                    .put(episodes.at(i), task.episodes());
        }
    }

    /** A task of the reference's form. */
    static EvaluationSpec task(int way, int shot, int episodes) {
        return new EvaluationSpec(new EpisodeSpec(way, shot, USUAL_QUERY), episodes);
    }

    /** The list as a whole; what its items hold are keys of their own, so here only its length is looked at. */
    private static final class TaskListType extends ValueType<List<EvaluationSpec>> {
        @Override
        List<EvaluationSpec> parse(RawValue raw, Path base) throws BadValue {
            if (!(raw instanceof RawValue.Sequence sequence)) {
                throw new BadValue(ConfigProblem.NOT_A_LIST, raw.shown());
            }
            if (sequence.items().size() > MOST_TASKS) {
                throw new BadValue(ConfigProblem.LIST_TOO_LONG, sequence.items().size(), MOST_TASKS);
            }
            return List.of();
        }

        @Override
        RawValue print(List<EvaluationSpec> value) {
            throw new UnsupportedOperationException("each task is written by its own keys");
        }
    }
}
