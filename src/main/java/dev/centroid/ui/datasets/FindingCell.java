package dev.centroid.ui.datasets;

import dev.centroid.data.doctor.Finding;
import dev.centroid.data.doctor.Weight;
import dev.centroid.ui.common.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One finding: its weight as sign and word, what it is about, and what to do. */
final class FindingCell extends ListCell<Finding> {

    /** Icon, gaps and scroll bar beside the text, in screen units. */
    private static final double BESIDE = 76;

    private static final double GAP = 10;

    private final Words words;
    private final FontIcon icon = new FontIcon();
    private final Label head = new Label();
    private final Label text = new Label();
    private final HBox box;

    FindingCell(ListView<Finding> list, Words words) {
        this.words = words;
        setPrefWidth(0);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.prefWidthProperty().bind(list.widthProperty().subtract(BESIDE));
        head.getStyleClass().add("finding-head");
        box = new HBox(GAP, icon, new VBox(2, head, text));
        box.setAlignment(Pos.TOP_LEFT);
    }

    @Override
    protected void updateItem(Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        setGraphic(empty || finding == null ? null : box);
        if (empty || finding == null) {
            setAccessibleText(null);
            return;
        }
        icon.setIconLiteral(icon(finding.weight()));
        icon.getStyleClass()
                .setAll("ikonli-font-icon", "finding-icon", finding.weight().key());
        String weight = words.text("doctor.weight." + finding.weight().key());
        head.setText(
                finding.subject().isEmpty() ? weight : words.text("datasets.check.head", weight, finding.subject()));
        text.setText(words.text(finding.problem()));
        setAccessibleText(weight + ": " + text.getText());
    }

    /** The sign of a weight. */
    static String icon(Weight weight) {
        return switch (weight) {
            case ERROR -> "fth-x-octagon";
            case WARNING -> "fth-alert-triangle";
            case NOTE -> "fth-info";
        };
    }
}
