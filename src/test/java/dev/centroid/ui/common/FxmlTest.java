package dev.centroid.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every FXML file is where its name says. */
class FxmlTest {

    @ParameterizedTest
    @EnumSource(Fxml.class)
    void exists(Fxml fxml) {
        assertThat(fxml.location()).isNotNull();
    }
}
