package dev.centroid.experiment.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.problem.Messages;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FolderMessagesTest {

    @ParameterizedTest
    @EnumSource(FolderProblem.class)
    void everyProblemHasWordsInBothLanguages(FolderProblem code) {
        String english = Messages.english().text(code.with("<a>", "<b>", "<c>"));
        String chinese = Messages.of(Locale.SIMPLIFIED_CHINESE).text(code.with("<a>", "<b>", "<c>"));

        assertThat(english).contains("<a>").doesNotContain("{");
        assertThat(chinese).contains("<a>").doesNotContain("{").containsPattern("\\p{IsHan}{2}");
        assertThat(chinese.contains("<b>")).isEqualTo(english.contains("<b>"));
        assertThat(chinese.contains("<c>")).isEqualTo(english.contains("<c>"));
    }
}
