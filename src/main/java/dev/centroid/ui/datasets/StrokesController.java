package dev.centroid.ui.datasets;

import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.OneOf;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.View;
import dev.centroid.ui.common.Words;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Lets the image that is looked at be written again before one's eyes, within the place Datasets. */
public final class StrokesController implements View {

    /** A key moves the slider by this share of the drawing. */
    private static final int KEY_STEPS = 20;

    private final Words words;
    private final StrokesViewModel model;
    private final Listening listening = new Listening();

    @FXML
    private VBox root;

    @FXML
    private Node modes;

    @FXML
    private ToggleButton asImage;

    @FXML
    private ToggleButton asWritten;

    @FXML
    private Node player;

    @FXML
    private Button play;

    @FXML
    private FontIcon playIcon;

    @FXML
    private Slider time;

    @FXML
    private Label clock;

    @FXML
    private ToggleButton once;

    @FXML
    private ToggleButton twice;

    @FXML
    private ToggleButton fourfold;

    @FXML
    private CheckBox over;

    @FXML
    private Label verdict;

    /** A view within the place. */
    public StrokesController(Shell shell, StrokesViewModel model) {
        this.words = shell.words();
        this.model = model;
    }

    @FXML
    private void initialize() {
        OneOf.bind(
                Map.of(false, asImage, true, asWritten),
                model.wantedProperty(),
                model.wantedProperty()::set,
                listening);
        Playback playback = model.playback();
        OneOf.bind(
                Map.of(Speed.ONCE, once, Speed.TWICE, twice, Speed.FOURFOLD, fourfold),
                playback.speedProperty(),
                playback.speedProperty()::set,
                listening);
        listening.both(over.selectedProperty(), model.overProperty());
        listening.to(playback.lengthProperty(), now -> {
            time.setMax(now.doubleValue());
            time.setBlockIncrement(now.doubleValue() / KEY_STEPS);
            boolean still = now.doubleValue() == 0;
            time.setDisable(still);
            play.setDisable(still);
            tell();
        });
        listening.both(time.valueProperty(), playback.millisProperty());
        listening.to(playback.millisProperty(), now -> tell());
        StrokeTimer timer = new StrokeTimer(root, time, playback);
        listening.to(playback.playingProperty(), now -> {
            playIcon.setIconLiteral(now ? "fth-pause" : "fth-play");
            play.setAccessibleText(words.text(now ? "strokes.pause" : "strokes.play"));
            timer.run(now);
        });
        listening.atEnd(playback::pause);
        listening.atEnd(timer::stop);
        listening.to(model.lookProperty(), this::show);
        listening.to(model.shownProperty(), now -> show(player, now));
    }

    private void tell() {
        clock.setText(StrokeWords.clock(
                words,
                model.playback().millisProperty().get(),
                model.playback().lengthProperty().get()));
    }

    private void show(StrokeLook look) {
        boolean written = look instanceof StrokeLook.Written;
        show(modes, written);
        boolean bad = look instanceof StrokeLook.Damaged;
        if (look instanceof StrokeLook.Written known) {
            verdict.setText(StrokeWords.verdict(words, known));
            bad = !known.fit().belongTogether() && !known.drawing().leavesPaper();
        } else if (look instanceof StrokeLook.Without without) {
            verdict.setText(words.text(without.there() ? "strokes.none-of-this" : "strokes.none", without.set()));
        } else if (look instanceof StrokeLook.Damaged damaged) {
            verdict.setText(words.lines(damaged.problems()));
        }
        verdict.getStyleClass().setAll("label", bad ? "warning" : "muted");
        show(root, !(look instanceof StrokeLook.Nothing));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @FXML
    private void toggle() {
        model.playback().toggle();
    }

    @Override
    public void close() {
        listening.close();
    }
}
