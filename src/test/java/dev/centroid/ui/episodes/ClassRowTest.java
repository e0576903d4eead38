package dev.centroid.ui.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Class names are broken where their parts meet. */
class ClassRowTest {

    @ParameterizedTest
    @CsvSource({
        "Lime,Lime",
        "Royal-Gala,Royal-Gala",
        "Golden-Delicious,Golden-|Delicious",
        "Oatly-Natural-Oatghurt,Oatly-Natural-|Oatghurt",
        "Manipuri/character12,Manipuri/|character12",
        "Japanese_(katakana)/character17,Japanese_|(katakana)/|character17",
        "n01532829,n01532829"
    })
    void names_are_broken_between_their_parts(String name, String lines) {
        assertThat(ClassRow.lines(name)).isEqualTo(lines.replace('|', '\n'));
    }
}
