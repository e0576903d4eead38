package dev.centroid.experiment.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that the reference implementation (few-shot-meta-baseline) and PyTorch give to our keys: understood where they
 * make sense, and written back as ours.
 */
final class ReferenceNames {

    /**
     * One such name.
     *
     * @param section where it may stand, {@code []} for any position
     * @param name the name
     * @param target our key, with the same {@code []}
     * @param words the reference's words for our words, where they differ
     */
    record ReferenceName(String section, String name, String target, Map<String, String> words) {}

    private static final List<ReferenceName> ALL = all();

    private ReferenceNames() {}

    /** The names known in a section. */
    static List<ReferenceName> in(String section) {
        return ALL.stream().filter(r -> r.section().equals(section)).toList();
    }

    /** One name in a section. */
    static Optional<ReferenceName> find(String section, String name) {
        return in(section).stream().filter(r -> r.name().equals(name)).findFirst();
    }

    /** A name in all the sections that know it. */
    static List<ReferenceName> everywhere(String name) {
        return ALL.stream().filter(r -> r.name().equals(name)).toList();
    }

    private static List<ReferenceName> all() {
        List<ReferenceName> names = new ArrayList<>();
        for (String stage : List.of("classifier", "meta")) {
            rename(names, stage, "max_epoch", stage + ".epochs");
            rename(names, stage, "optimizer_args", stage + ".optimizer");
            rename(names, stage, "lr", stage + ".optimizer.learningRate");
            rename(names, stage, "weight_decay", stage + ".optimizer.weightDecay");
            rename(names, stage, "momentum", stage + ".optimizer.momentum");
            String optimizer = stage + ".optimizer";
            rename(names, optimizer, "name", stage + ".optimizer.kind");
            rename(names, optimizer, "lr", stage + ".optimizer.learningRate");
            rename(names, optimizer, "weight_decay", stage + ".optimizer.weightDecay");
            rename(names, optimizer, "milestones", stage + ".milestones");
            rename(names, optimizer, "gamma", stage + ".gamma");
            rename(names, optimizer, "eps", stage + ".optimizer.epsilon");
        }
        rename(names, "classifier", "batch_size", "classifier.batch");
        rename(names, "classifier", "eval_fs_epoch", "classifier.validateEvery");
        for (String task : List.of("meta", "evaluation[]", "classifier.validation[]", "meta.validation[]")) {
            rename(names, task, "n_way", task + ".way");
            rename(names, task, "n_shot", task + ".shot");
            rename(names, task, "n_query", task + ".query");
        }
        rename(names, "meta", "train_batches", "meta.stepsPerEpoch");
        rename(names, "meta", "ep_per_batch", "meta.episodesPerStep");
        rename(names, "meta", "temp", "meta.temperature");
        rename(names, "meta", "temp_learnable", "meta.learnTemperature");
        rename(names, "meta", "load_encoder", "meta.start");
        rename(names, "backbone", "encoder", "backbone.kind");
        rename(names, "dataset", "root_path", "dataset.root");
        names.add(
                new ReferenceName("meta", "method", "meta.head", Map.of("cos", "cosine", "sqr", "squared-euclidean")));
        Map<String, String> frozen =
                Map.of("true", "frozen", "True", "frozen", "false", "batch-statistics", "False", "batch-statistics");
        names.add(new ReferenceName("meta", "freeze_bn", "meta.batchNorm", frozen));
        return List.copyOf(names);
    }

    private static void rename(List<ReferenceName> names, String section, String name, String target) {
        names.add(new ReferenceName(section, name, target, Map.of()));
    }
}
