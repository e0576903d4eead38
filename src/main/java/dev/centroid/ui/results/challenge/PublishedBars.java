package dev.centroid.ui.results.challenge;

import dev.centroid.ui.results.challenge.ComparedLine.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Errors as bars below one another, the best first; ours are told by their weight as well as by their colour. */
final class PublishedBars extends GridPane {

    private static final double GAP = 10;
    private static final double ROW_GAP = 1;
    private static final double NAMES = 46;

    private final ChallengeWords words;
    private Node shown = new Label();

    PublishedBars(ChallengeWords words) {
        this.words = words;
        getStyleClass().add("published-bars");
        setHgap(GAP);
        setVgap(ROW_GAP);
        setAccessibleRole(AccessibleRole.TEXT);
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAMES);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        values.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().setAll(names, bars, values);
    }

    /** Shows lines in their order. */
    void show(List<ComparedLine> lines, List<ChallengeAnswer> all) {
        getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            ComparedLine line = lines.get(i);
            Label name = new Label((line.kind() == Kind.SHOWN ? "▸ " : "") + words.line(line, all));
            name.setTooltip(new Tooltip(name.getText()));
            if (line.kind() == Kind.SHOWN) {
                shown = name;
            }
            Label value = new Label(words.percent(line.error()));
            value.setMinWidth(USE_PREF_SIZE);
            Bar bar = new Bar(line.error());
            for (Region part : List.of(name, bar, value)) {
                part.getStyleClass().add(line.kind().name().toLowerCase(Locale.ROOT));
            }
            addRow(i, name, bar, value);
        }
        setAccessibleText(lines.stream()
                .map(line -> words.line(line, all) + ": " + words.percent(line.error()))
                .collect(Collectors.joining("\n")));
    }

    /** Scrolls the pane they stand in so that the shown answer is in its middle, where there is not room for all. */
    void reveal(ScrollPane pane) {
        if (pane.getScene() == null) {
            return;
        }
        pane.applyCss();
        pane.layout();
        double room = pane.getContent().getLayoutBounds().getHeight()
                - pane.getViewportBounds().getHeight();
        if (room > 0) {
            double middle = shown.getBoundsInParent().getCenterY()
                    - pane.getViewportBounds().getHeight() / 2;
            pane.setVvalue(Math.max(0, Math.min(1, middle / room)));
        }
    }

    /** As long as its share of the column. */
    private static final class Bar extends Region {

        private static final double HEIGHT = 13;

        private final Region filled = new Region();
        private final double share;

        Bar(double share) {
            this.share = share;
            getStyleClass().add("published-bar");
            filled.getStyleClass().add("published-bar-filled");
            getChildren().add(filled);
            setMinWidth(0);
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
            setMaxHeight(HEIGHT);
        }

        @Override
        protected void layoutChildren() {
            filled.resizeRelocate(0, 0, snapSizeX(Math.max(2, getWidth() * share)), getHeight());
        }
    }
}
