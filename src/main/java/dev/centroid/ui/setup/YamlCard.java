package dev.centroid.ui.setup;

import dev.centroid.ui.common.Listening;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The experiment as the file that the command line reads; written only while somebody looks at it. */
final class YamlCard {

    private final SetupViewModel model;
    private final TitledPane pane;
    private final TextArea text;
    private final Button copy;

    YamlCard(SetupViewModel model, TitledPane pane, TextArea text, Button copy, Listening listening) {
        this.model = model;
        this.pane = pane;
        this.text = text;
        this.copy = copy;
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        listening.to(pane.expandedProperty(), now -> show());
        listening.to(model.draftProperty(), now -> show());
    }

    private void show() {
        if (pane.isExpanded()) {
            String now = model.yaml().orElse("");
            copy.setDisable(now.isEmpty());
            if (!now.equals(text.getText())) {
                double top = text.getScrollTop();
                text.setText(now);
                text.setScrollTop(top);
            }
        }
    }
}
