package dev.centroid.ui.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.DataProblem;
import dev.centroid.data.TestRoots;
import dev.centroid.data.doctor.DoctorProblem;
import dev.centroid.data.doctor.Finding;
import dev.centroid.data.doctor.Weight;
import dev.centroid.data.layout.DatasetPart;
import dev.centroid.problem.ProblemCode;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.HeldBackground;
import dev.centroid.ui.common.TestShell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor in the place Datasets, without a screen. */
class CheckViewModelTest {

    @TempDir
    private Path home;

    private TestShell test;
    private DatasetsViewModel model;
    private Path mini;

    @BeforeEach
    void open() {
        test = new TestShell(home);
        model = new DatasetsViewModel(test.shell);
        mini = TestRoots.miniImageNet(home.resolve("mini"));
        TestRoots.write(mini.resolve("images/e_2.png"), "no image");
        model.choose(mini.toString());
    }

    private List<ProblemCode> codes() {
        return model.check().shown().stream().map(f -> f.problem().code()).toList();
    }

    private Finding first(ProblemCode code) {
        return model.check().shown().stream()
                .filter(f -> f.problem().code() == code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findings_are_listed_and_filtered_by_weight_and_by_words() {
        model.examine();
        assertThat(model.showingProperty().get()).isEqualTo(Showing.CHECK);
        assertThat(model.check().activityProperty().get()).isNull();
        assertThat(codes()).contains(DataProblem.IMAGE_NOT_AN_IMAGE, DoctorProblem.SMALL_CLASS);
        model.check().weightProperty(Weight.ERROR).set(false);
        assertThat(codes()).doesNotContain(DataProblem.IMAGE_NOT_AN_IMAGE).contains(DoctorProblem.SMALL_CLASS);
        model.check().weightProperty(Weight.ERROR).set(true);
        model.check().filterProperty().set("E_2.PNG");
        assertThat(codes()).containsExactly(DataProblem.IMAGE_NOT_AN_IMAGE);
        model.check().filterProperty().set("zebra");
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_finding_leads_to_its_image_or_its_class() {
        model.examine();
        model.reveal(first(DataProblem.IMAGE_NOT_AN_IMAGE));
        assertThat(model.classes().scopeProperty().get().part()).contains(DatasetPart.NOVEL);
        assertThat(model.catalogueProperty()
                        .get()
                        .imageName(model.walk().image().getAsInt()))
                .isEqualTo("images/e_2.png");
        model.reveal(first(DoctorProblem.SMALL_CLASS));
        assertThat(model.classes().scopeProperty().get().part()).isEqualTo(Optional.empty());
        assertThat(model.classes().shown()).hasSize(1);
        assertThat(model.classes().shown().get(0).name())
                .isEqualTo(first(DoctorProblem.SMALL_CLASS).subject());
    }

    @Test
    void a_finding_leads_to_its_image_also_past_other_classes_that_are_chosen() {
        model.examine();
        Finding finding = first(DataProblem.IMAGE_NOT_AN_IMAGE);
        model.reveal(finding);
        model.classes()
                .choose(model.classes().listed().stream()
                        .filter(c -> !c.name().equals("e"))
                        .toList());
        assertThat(model.walk().image()).isEmpty();
        model.reveal(finding);
        assertThat(model.walk().image()).hasValue(finding.image());
    }

    @Test
    void a_root_that_cannot_be_opened_is_examined_too() throws Exception {
        Files.delete(mini.resolve("images/a_1.png"));
        model.reopen();
        assertThat(model.catalogueProperty().get()).isNull();
        model.examine();
        assertThat(first(DataProblem.CSV_ROW_WITHOUT_FILE).subject()).isEqualTo("a_1.png");
        assertThat(model.check().reportProperty().get().looked()).isEqualTo(17);
        model.reveal(first(DataProblem.CSV_ROW_WITHOUT_FILE));
        assertThat(model.walk().image()).isEmpty();
    }

    @Test
    void another_root_forgets_the_findings_of_the_one_before() {
        model.examine();
        assertThat(model.check().reportProperty().get()).isNotNull();
        model.choose("synthetic-glyphs");
        assertThat(model.check().reportProperty().get()).isNull();
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_stop_shows_what_was_found_by_then_and_a_wrong_root_is_told() {
        HeldBackground held = new HeldBackground();
        TestShell slow = new TestShell(home, held, (millis, action) -> () -> {});
        DatasetsViewModel waiting = new DatasetsViewModel(slow.shell);
        waiting.choose(mini.toString());
        waiting.examine();
        assertThat(waiting.check().activityProperty().get()).isNotNull();
        waiting.check().stop();
        held.release(1);
        assertThat(waiting.check().activityProperty().get()).isNull();
        assertThat(waiting.check().reportProperty().get()).isNotNull();
        waiting.choose(home.resolve("nowhere").toString());
        waiting.examine();
        held.release(held.waiting() - 1);
        assertThat(slow.notices.problems).extracting(p -> p.code().key()).contains(DataProblem.ROOT_MISSING.key());
    }

    @Test
    void findings_are_saved_where_somebody_chooses() throws Exception {
        model.examine();
        test.files.answer = home.resolve("findings.json");
        model.check().save(FileChoice.Kind.JSON);
        assertThat(Files.readString(home.resolve("findings.json"))).contains("data.image-not-an-image");
        test.files.answer = home.resolve("missing/findings.txt");
        Files.writeString(home.resolve("missing"), "a file where a folder is needed");
        model.check().save(FileChoice.Kind.TEXT);
        assertThat(test.notices.problems).isNotEmpty();
    }
}
