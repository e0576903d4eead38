package dev.centroid.evaluate.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.OmniglotAlphabets;
import dev.centroid.data.OmniglotSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which published lines an answer may stand beside is told by the classes that were trained on. */
class LearntFromTest {

    @Test
    void a_part_of_either_small_set_is_a_small_set_also_turned() {
        assertThat(LearntFrom.classes(Set.of("Balinese/character01", "Korean/character40@90")))
                .isEqualTo(LearntFrom.SMALL);
        assertThat(LearntFrom.classes(Set.of("Greek/character01", "Sanskrit/character40")))
                .isEqualTo(LearntFrom.SMALL);
    }

    @Test
    void alphabets_of_both_small_sets_together_are_background() {
        assertThat(LearntFrom.classes(Set.of("Balinese/character01", "Sanskrit/character40")))
                .isEqualTo(LearntFrom.BACKGROUND);
    }

    @Test
    void one_alphabet_of_the_evaluation_set_is_enough_to_be_unfair() {
        Set<String> classes = Set.of("Greek/character01", "Tengwar/character02", "Angelic/character03");
        assertThat(LearntFrom.classes(classes)).isEqualTo(LearntFrom.EVALUATION);
        assertThat(LearntFrom.seenOfEvaluation(classes)).containsExactly("Angelic", "Tengwar");
    }

    @Test
    void other_names_are_not_omniglot_and_none_are_not_known() {
        assertThat(LearntFrom.classes(Set.of("Greek/character01", "n01532829"))).isEqualTo(LearntFrom.OTHER);
        assertThat(LearntFrom.classes(Set.of())).isEqualTo(LearntFrom.UNKNOWN);
        assertThat(LearntFrom.of("of a later version")).isEqualTo(LearntFrom.UNKNOWN);
    }

    @Test
    void thirty_alphabets_to_learn_from_and_twenty_others_to_be_tested_on() {
        Set<String> background = OmniglotAlphabets.of(OmniglotSet.BACKGROUND);
        assertThat(background)
                .hasSize(30)
                .containsAll(OmniglotAlphabets.of(OmniglotSet.SMALL_1))
                .containsAll(OmniglotAlphabets.of(OmniglotSet.SMALL_2));
        assertThat(OmniglotAlphabets.evaluation()).hasSize(20);
        Set<String> both = new HashSet<>(background);
        both.retainAll(OmniglotAlphabets.evaluation());
        assertThat(both).isEmpty();
    }
}
