package dev.centroid.ui.datasets;

import dev.centroid.data.download.ArchiveProgress;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Words;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The line of an archive: whether it is wanted, what it holds, how large it is, and how far it is. */
final class ArchiveLine {

    private static final double MEGA = 1e6;
    private static final double BAR = 170;

    private final Words words;
    private final CheckBox wanted;
    private final Label holds = new Label();
    private final Label size = new Label();
    private final Label state = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox what;
    private final VBox far = new VBox(state, bar);

    ArchiveLine(Words words, ArchiveRow row, Listening listening) {
        this.words = words;
        wanted = new CheckBox(row.archive().fileName());
        wanted.setId("archive-" + row.archive().key());
        wanted.setMnemonicParsing(false);
        wanted.setMinWidth(Region.USE_PREF_SIZE);
        holds.setText(words.text("download.archive." + row.archive().key()));
        holds.setWrapText(true);
        holds.getStyleClass().addAll("muted", "archive-holds");
        what = new VBox(wanted, holds);
        wanted.setAccessibleHelp(holds.getText());
        size.setText(megabytes(words, row.archive().bytes()));
        size.setMinWidth(Region.USE_PREF_SIZE);
        state.setId("state-" + row.archive().key());
        state.setWrapText(true);
        bar.setPrefWidth(BAR);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        bar.setAccessibleText(words.text("activity.progress"));
        far.setMinWidth(BAR);
        far.setPrefWidth(BAR);
        far.getStyleClass().add("archive-state");
        listening.both(wanted.selectedProperty(), row.wantedProperty());
        listening.to(row.progressProperty(), this::show);
    }

    /** Adds it to a table of three columns. */
    void addTo(GridPane table) {
        GridPane.setHgrow(what, Priority.ALWAYS);
        GridPane.setHalignment(size, HPos.RIGHT);
        table.addRow(table.getRowCount(), what, size, far);
    }

    /** What people can change. */
    Node choice() {
        return wanted;
    }

    private void show(ArchiveProgress now) {
        boolean busy = false;
        String style = "muted";
        switch (now.state()) {
            case MISSING -> state.setText("");
            case PARTLY -> state.setText(words.text("download.state.partly", megabytes(words, now.done())));
            case OTHER_FILE -> {
                state.setText(words.text("download.state.other-file"));
                style = "warning";
            }
            case LOADING -> {
                state.setText(
                        now.resumed() > 0
                                ? words.text(
                                        "download.state.resumed",
                                        megabytes(words, now.done()),
                                        megabytes(words, now.resumed()))
                                : megabytes(words, now.done()));
                busy = true;
            }
            case UNPACKING -> {
                state.setText(words.text("download.state.unpacking"));
                busy = true;
            }
            case PRESENT -> {
                state.setText(words.text("download.state.present"));
                style = "good";
            }
            case UNPACKED -> {
                state.setText(words.text("download.state.unpacked"));
                style = "good";
            }
        }
        state.getStyleClass().setAll("label", style);
        bar.setProgress(now.total() > 0 ? (double) now.done() / now.total() : 0);
        bar.setVisible(busy);
        bar.setManaged(busy);
    }

    static String megabytes(Words words, long bytes) {
        return words.text("download.megabytes", words.decimals(bytes / MEGA, 1));
    }
}
