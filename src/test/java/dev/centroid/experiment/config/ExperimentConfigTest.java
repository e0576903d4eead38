package dev.centroid.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.centroid.data.Preprocessing;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.train.ClassifierSpec;
import dev.centroid.train.MetaSpec;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Experiments that cannot be. */
class ExperimentConfigTest {

    private static final ExperimentConfig GOOD = ConfigTexts.config(ConfigTexts.SHORTEST + "meta: {}\n");

    @ParameterizedTest
    @ValueSource(strings = {"a", "Omniglot small-1 (v2)", "字母 实验", ".hidden"})
    void names(String name) {
        assertThat(with(name, GOOD.input(), GOOD.backbone(), GOOD.classifier(), GOOD.meta())
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a ", "a.", "a/b", "a\\b", "a:b", "a\nb", "\u0000", "a*"})
    void no_names(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(name, GOOD.input(), GOOD.backbone(), GOOD.classifier(), GOOD.meta()));
    }

    @Test
    void the_network_is_for_the_input() {
        BackboneSpec other = BackboneSpec.published(BackboneKind.CONVNET4, 1, 32);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("a", GOOD.input(), other, GOOD.classifier(), GOOD.meta()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        with("a", Preprocessing.photographs(28), GOOD.backbone(), GOOD.classifier(), GOOD.meta()));
    }

    @Test
    void there_is_something_to_train_from_something() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("a", GOOD.input(), GOOD.backbone(), Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("a", GOOD.input(), GOOD.backbone(), Optional.empty(), GOOD.meta()));
    }

    private static ExperimentConfig with(
            String name,
            Preprocessing input,
            BackboneSpec backbone,
            Optional<ClassifierSpec> classifier,
            Optional<MetaSpec> meta) {
        return new ExperimentConfig(
                name,
                1,
                GOOD.engine(),
                GOOD.precision(),
                OptionalInt.empty(),
                10,
                GOOD.dataset(),
                input,
                backbone,
                classifier,
                meta,
                GOOD.evaluation());
    }
}
