package dev.centroid.experiment.config;

import dev.centroid.train.OptimizerKind;
import dev.centroid.train.OptimizerSpec;
import java.util.List;

/** The optimizer and the stepped learning rate of one stage: {@code STAGE.optimizer}. */
final class OptimizerSection {

    final ConfigKey<OptimizerKind> kind;
    final ConfigKey<Double> learningRate;
    final ConfigKey<Double> weightDecay;
    final ConfigKey<Double> momentum;
    final ConfigKey<Double> beta1;
    final ConfigKey<Double> beta2;
    final ConfigKey<Double> alpha;
    final ConfigKey<Double> epsilon;

    /**
     * The keys of a stage.
     *
     * @param sgdRate the reference's learning rate for SGD in this stage
     */
    OptimizerSection(String stage, double sgdRate, String source) {
        String at = stage + ".optimizer.";
        kind = new ConfigKey<>(
                at + "kind",
                ChoiceType.of(OptimizerKind.values(), OptimizerKind::key),
                Unit.NONE,
                v -> OptimizerKind.SGD,
                source);
        learningRate = new ConfigKey<>(
                at + "learningRate",
                NumberType.positive(),
                Unit.NONE,
                v -> usualRate(v.get(kind), sgdRate),
                source + "; Adam, AdamW and RMSprop: PyTorch");
        weightDecay = new ConfigKey<>(at + "weightDecay", NumberType.unit(), Unit.NONE, v -> 5e-4, source);
        momentum = new ConfigKey<>(at + "momentum", NumberType.belowOne(), Unit.NONE, v -> 0.9, source);
        beta1 = pytorch(at + "beta1", NumberType.belowOne(), OptimizerSpec.DEFAULT_BETA_1);
        beta2 = pytorch(at + "beta2", NumberType.belowOne(), OptimizerSpec.DEFAULT_BETA_2);
        alpha = pytorch(at + "alpha", NumberType.belowOne(), OptimizerSpec.DEFAULT_ALPHA);
        epsilon = pytorch(at + "epsilon", NumberType.positive(), OptimizerSpec.DEFAULT_EPSILON);
    }

    List<ConfigKey<?>> keys() {
        return List.of(kind, learningRate, weightDecay, momentum, beta1, beta2, alpha, epsilon);
    }

    void check(ConfigValues v) {
        if (!v.sound(kind)) {
            return;
        }
        OptimizerKind rule = v.get(kind);
        boolean adam = rule == OptimizerKind.ADAM || rule == OptimizerKind.ADAMW;
        boolean momentumUsed = rule == OptimizerKind.SGD || rule == OptimizerKind.NESTEROV;
        warnUnless(momentumUsed, momentum, v);
        warnUnless(adam, beta1, v);
        warnUnless(adam, beta2, v);
        warnUnless(rule == OptimizerKind.RMSPROP, alpha, v);
        warnUnless(!momentumUsed, epsilon, v);
    }

    OptimizerSpec read(ConfigValues v) {
        return new OptimizerSpec(
                v.get(kind),
                v.get(learningRate),
                v.get(weightDecay),
                v.get(momentum),
                v.get(beta1),
                v.get(beta2),
                v.get(alpha),
                v.get(epsilon));
    }

    void write(OptimizerSpec optimizer, ConfigOutput out) {
        out.put(kind, optimizer.kind())
                .put(learningRate, optimizer.learningRate())
                .put(weightDecay, optimizer.weightDecay())
                .put(momentum, optimizer.momentum())
                .put(beta1, optimizer.beta1())
                .put(beta2, optimizer.beta2())
                .put(alpha, optimizer.alpha())
                .put(epsilon, optimizer.epsilon());
    }

    private void warnUnless(boolean used, ConfigKey<Double> key, ConfigValues v) {
        if (!used) {
            v.warnNoEffect(key, kind, v.get(kind).key());
        }
    }

    /** The reference names rates for SGD only; its rate for the classifier would make the others diverge. */
    private static double usualRate(OptimizerKind kind, double sgdRate) {
        return switch (kind) {
            case SGD, NESTEROV -> sgdRate;
            case ADAM, ADAMW -> 0.001;
            case RMSPROP -> Math.min(0.01, sgdRate);
        };
    }

    private static ConfigKey<Double> pytorch(String path, NumberType type, double usual) {
        return new ConfigKey<>(path, type, Unit.NONE, v -> usual, Sources.PYTORCH);
    }
}
