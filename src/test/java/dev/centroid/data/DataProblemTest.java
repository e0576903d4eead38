package dev.centroid.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.problem.Messages;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataProblemTest {

    @ParameterizedTest
    @EnumSource
    void everyProblemHasWordsInBothLanguages(DataProblem code) {
        Object[] arguments = {"A0", "B1", "C2", "D3"};
        String english = Messages.english().text(code.key(), arguments);
        String chinese = Messages.of(Locale.SIMPLIFIED_CHINESE).text(code.key(), arguments);
        assertThat(english).contains("A0").doesNotContain("{");
        assertThat(chinese).contains("A0").doesNotContain("{").containsPattern("\\p{IsHan}");
        for (Object argument : arguments) {
            assertThat(chinese.contains((String) argument))
                    .as("%s names %s in both languages", code, argument)
                    .isEqualTo(english.contains((String) argument));
        }
    }
}
