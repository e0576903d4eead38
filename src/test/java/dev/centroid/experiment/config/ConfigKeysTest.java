package dev.centroid.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The key table: one descriptor for each key, complete. */
class ConfigKeysTest {

    @Test
    void every_key_stands_there_once() {
        assertThat(ConfigKeys.all().stream().map(ConfigKey::path)).doesNotHaveDuplicates();
    }

    @Test
    void every_key_says_where_its_default_comes_from_and_what_it_takes() {
        assertThat(ConfigKeys.all()).allSatisfy(key -> {
            assertThat(key.source()).as(key.path()).isNotBlank();
            boolean free = List.of("dataset.root", "meta.start").contains(key.path());
            boolean tasks = key.path().endsWith("validation") || key.path().equals("evaluation");
            boolean said =
                    !key.type().limit().isEmpty() || !key.type().choices().isEmpty();
            assertThat(said || free || tasks).as(key.path()).isTrue();
        });
    }

    @Test
    void every_key_of_a_complete_file_is_in_the_table() {
        ExperimentConfig config = ConfigTexts.config(ConfigTexts.SHORTEST + "meta: {}\n");
        List<String> written = YamlReader.file(ConfigFile.write(config), "written")
                .map(root -> {
                    KeyFlattener flat = new KeyFlattener(new KeyTree(ConfigKeys.all()));
                    flat.section("", root);
                    assertThat(flat.problems()).isEmpty();
                    return flat.found().paths().stream()
                            .map(KeyTree::template)
                            .distinct()
                            .sorted()
                            .toList();
                })
                .orElseThrow();
        assertThat(written)
                .isEqualTo(
                        ConfigKeys.all().stream().map(ConfigKey::path).sorted().toList());
    }

    @Test
    void positions_do_not_hide_a_key() {
        assertThat(ConfigKeys.find("meta.validation[12].way").orElseThrow().path())
                .isEqualTo("meta.validation[].way");
        assertThat(ConfigKeys.find("meta.wya")).isEmpty();
    }

    @Test
    void the_written_order_is_stable() {
        String written = ConfigFile.write(ConfigTexts.config(ConfigTexts.SHORTEST));
        assertThat(written)
                .startsWith(
                        """
                        version: 1
                        name: test
                        seed: 1
                        engine: auto
                        precision: fp32
                        threads: auto
                        checkpointMinutes: 10
                        dataset:
                          root: synthetic-glyphs
                          layout: synthetic-glyphs
                          channels: 1
                        """)
                .contains("  epsilon: 1.0E-8\n", "  validation:\n    - {way: 5, shot: 1, query: 15, episodes: 800}\n")
                .doesNotContain("!!")
                .endsWith("- {way: 5, shot: 5, query: 15, episodes: 2000}\n");
    }
}
