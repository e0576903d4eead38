package dev.centroid.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

/** The system's words, however deep they lie. */
class ReasonsTest {

    @Test
    void what_has_no_words_is_explained_by_what_made_it_fail() {
        IOException silent = new IOException((String) null, new IOException("Connection reset"));
        assertThat(Reasons.of(silent)).isEqualTo("Connection reset");
        assertThat(Reasons.of(new IOException("plain", silent))).isEqualTo("plain");
    }

    @Test
    void what_has_no_words_at_all_is_named_by_its_kind() {
        assertThat(Reasons.of(new AccessDeniedException("/a/path"))).isEqualTo("AccessDenied");
        assertThat(Reasons.of(new IOException())).isEqualTo("IO");
    }
}
