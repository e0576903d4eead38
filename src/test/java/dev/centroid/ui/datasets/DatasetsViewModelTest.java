package dev.centroid.ui.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.Layout;
import dev.centroid.data.TestRoots;
import dev.centroid.data.ValidationClasses;
import dev.centroid.data.layout.DatasetPart;
import dev.centroid.data.pack.CatalogueClass;
import dev.centroid.problem.Problem;
import dev.centroid.ui.common.HeldBackground;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.TestShell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The place Datasets without a screen. */
class DatasetsViewModelTest {

    @TempDir
    private Path home;

    private TestShell test;
    private DatasetsViewModel model;
    private String mini;

    @BeforeEach
    void open() {
        test = new TestShell(home);
        model = new DatasetsViewModel(test.shell);
        mini = TestRoots.miniImageNet(home.resolve("mini")).toString();
    }

    private List<String> listed() {
        return model.classes().listed().stream().map(CatalogueClass::name).toList();
    }

    private List<String> shown() {
        return java.util.Arrays.stream(model.classes().imagesProperty().get())
                .mapToObj(i -> model.catalogueProperty().get().imageName(i))
                .toList();
    }

    @Test
    void the_first_look_is_at_the_embedded_dataset() {
        model.begin();
        assertThat(model.rootProperty().get()).isEqualTo("synthetic-glyphs");
        assertThat(model.problemsProperty().get()).isEmpty();
        assertThat(model.reportProperty().get()).isPresent();
        assertThat(model.activityProperty().get()).isNull();
    }

    @Test
    void the_first_look_is_at_the_root_used_last() {
        test.shell.settings().change(s -> s.withRecentRoot(mini));
        model.begin();
        assertThat(model.catalogueProperty().get().layout()).isEqualTo(Layout.MINI_IMAGENET);
    }

    @Test
    void novel_images_are_shown_only_once_somebody_asks() {
        model.choose(mini);
        assertThat(model.classes().scopes())
                .containsExactly(
                        new Scope(Optional.of(DatasetPart.BASE), 3, 9),
                        new Scope(Optional.of(DatasetPart.VALIDATION), 1, 3),
                        new Scope(Optional.of(DatasetPart.NOVEL), 2, 6),
                        new Scope(Optional.empty(), 6, 18));
        assertThat(listed()).containsExactly("a", "b", "c");
        assertThat(shown()).hasSize(9).noneMatch(name -> name.contains("/e_") || name.contains("/f_"));
        assertThat(model.classes().scopeProperty().get().showsNovel()).isFalse();
        model.classes().look(model.classes().scopes().get(2));
        assertThat(listed()).containsExactly("e", "f");
        assertThat(model.classes().scopeProperty().get().showsNovel()).isTrue();
    }

    @Test
    void a_filter_and_a_choice_narrow_the_images() {
        model.choose(mini);
        model.classes().look(model.classes().scopes().get(3));
        assertThat(shown()).hasSize(18);
        model.classes().filterProperty().set(" E ");
        assertThat(listed()).containsExactly("e");
        assertThat(shown()).containsExactly("images/e_1.png", "images/e_2.png", "images/e_3.png");
        model.classes().filterProperty().set("");
        model.classes()
                .choose(List.of(
                        model.classes().listed().get(1),
                        model.classes().listed().get(3)));
        assertThat(shown()).hasSize(6).first().isEqualTo("images/b_1.png");
        model.classes().choose(List.of());
        assertThat(shown()).hasSize(18);
        model.classes().filterProperty().set("zebra");
        assertThat(shown()).isEmpty();
        assertThat(model.walk().image()).isEmpty();
    }

    @Test
    void a_held_out_class_is_counted_once_and_shown_in_both_parts() {
        var split =
                TestRoots.with(TestRoots.spec(Path.of(mini), Layout.MINI_IMAGENET, 3), ValidationClasses.given(), 0.3);
        test.shell.navigation().open(new Navigation.OpenDataset(mini, Optional.of(split)));
        assertThat(test.shell.navigation().placeProperty().get()).isEqualTo(Place.DATASETS);
        assertThat(model.classes().scopes())
                .contains(
                        new Scope(Optional.of(DatasetPart.BASE), 3, 6),
                        new Scope(Optional.of(DatasetPart.BASE_HOLDOUT), 3, 3),
                        new Scope(Optional.empty(), 6, 18));
        for (int image : model.classes().imagesProperty().get()) {
            assertThat(model.catalogueProperty().get().classOf(image).part()).isEqualTo(DatasetPart.BASE);
        }
    }

    @Test
    void walking_stays_within_the_images_that_are_shown() {
        model.choose(mini);
        ImageWalk walk = model.walk();
        assertThat(walk.image()).isEmpty();
        walk.step(1);
        assertThat(walk.positionProperty().get()).isZero();
        walk.step(-5);
        assertThat(walk.positionProperty().get()).isZero();
        walk.step(100);
        assertThat(walk.positionProperty().get()).isEqualTo(8);
        walk.enlarge();
        assertThat(walk.enlargedProperty().get()).isTrue();
        walk.leave();
        assertThat(walk.enlargedProperty().get()).isFalse();
        assertThat(walk.image()).isPresent();
        walk.leave();
        assertThat(walk.image()).isEmpty();
    }

    @Test
    void the_image_looked_at_is_kept_while_it_is_among_those_shown() {
        model.choose(mini);
        model.walk().goTo(4);
        int image = model.walk().image().getAsInt();
        List<Integer> heard = new ArrayList<>();
        model.walk().positionProperty().subscribe(p -> heard.add(p.intValue()));
        model.classes().choose(List.of(model.classes().listed().get(1)));
        assertThat(model.walk().image()).hasValue(image);
        assertThat(model.walk().positionProperty().get()).isEqualTo(1);
        model.walk().enlarge();
        model.classes().choose(List.of(model.classes().listed().get(2)));
        assertThat(model.walk().image()).isEmpty();
        assertThat(model.walk().enlargedProperty().get()).isFalse();
    }

    @Test
    void a_wrong_root_says_what_is_wrong_and_shows_nothing_of_the_one_before() {
        model.choose(mini);
        model.choose(home.resolve("nowhere").toString());
        assertThat(model.problemsProperty().get())
                .extracting(p -> p.code().key())
                .containsExactly("data.root-missing");
        assertThat(model.catalogueProperty().get()).isNull();
        assertThat(model.classes().listed()).isEmpty();
        assertThat(model.classes().scopes()).isEmpty();
        assertThat(shownCount()).isZero();
        model.choose(mini);
        assertThat(model.problemsProperty().get()).isEmpty();
        assertThat(shownCount()).isEqualTo(9);
    }

    private int shownCount() {
        return model.classes().imagesProperty().get().length;
    }

    @Test
    void images_are_there_although_one_of_them_is_broken() {
        TestRoots.write(Path.of(mini).resolve("images/a_2.png"), "no image");
        model.choose(mini);
        assertThat(model.problemsProperty().get())
                .extracting(p -> p.code().key())
                .containsExactly("data.image-not-an-image");
        assertThat(model.problemsProperty().get()).noneMatch(Problem::isWarning);
        assertThat(shownCount()).isEqualTo(9);
        assertThat(model.activityProperty().get()).isNull();
    }

    @Test
    void only_the_latest_root_counts_and_what_goes_on_can_be_stopped() {
        HeldBackground held = new HeldBackground();
        TestShell slow = new TestShell(home, held, (millis, action) -> () -> {});
        DatasetsViewModel waiting = new DatasetsViewModel(slow.shell);
        waiting.choose("synthetic-glyphs");
        waiting.choose(mini);
        assertThat(waiting.activityProperty().get().key()).isEqualTo("datasets.listing");
        held.release(1);
        assertThat(waiting.catalogueProperty().get().layout()).isEqualTo(Layout.MINI_IMAGENET);
        held.release(0);
        assertThat(waiting.catalogueProperty().get().layout()).isEqualTo(Layout.MINI_IMAGENET);
        assertThat(waiting.activityProperty().get().key()).isEqualTo("datasets.counting");
        waiting.stop();
        assertThat(waiting.activityProperty().get()).isNull();
        held.release(0);
        assertThat(waiting.reportProperty().get()).isEmpty();
        assertThat(waiting.classes().listed()).hasSize(3);
    }

    @Test
    void a_root_can_be_taken_over_into_the_setup_and_is_remembered() {
        List<String> taken = new ArrayList<>();
        test.shell.navigation().onRequest(Navigation.UseDataset.class, request -> taken.add(request.root()));
        model.choose(mini);
        model.useInSetup();
        assertThat(taken).containsExactly(mini);
        assertThat(test.shell.navigation().placeProperty().get()).isEqualTo(Place.SETUP);
        assertThat(test.shell.settings().get().recentRoots()).containsExactly(mini);
    }
}
