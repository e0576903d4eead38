package dev.centroid.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.ui.common.Language;
import dev.centroid.ui.common.NeedsToolkit;
import dev.centroid.ui.common.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Whatever can have the keyboard focus says what it is, at all five places, in both languages. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class AccessibleNamesTest {

    private OpenWindow open;

    @Start
    void start(Stage stage) throws IOException {
        open = new OpenWindow(stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        open.close(robot);
    }

    @Test
    void every_node_with_the_focus_has_a_name(FxRobot robot) {
        List<String> nameless = new ArrayList<>();
        for (Language language : Language.values()) {
            robot.interact(() -> open.window.speak(language));
            for (Place place : Place.values()) {
                robot.push(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(place.ordinal() + 1)));
                robot.interact(() -> nameless.addAll(namelessAt(place)));
            }
        }
        assertThat(nameless).isEmpty();
    }

    private List<String> namelessAt(Place place) {
        Parent root = open.stage.getScene().getRoot();
        openAll(root);
        root.applyCss();
        root.layout();
        List<Node> all = new ArrayList<>();
        collect(root, all);
        Set<Node> labelled = new HashSet<>();
        all.stream().filter(Label.class::isInstance).map(Label.class::cast).forEach(label -> {
            if (label.getLabelFor() != null && !label.getText().isBlank()) {
                labelled.add(label.getLabelFor());
            }
        });
        assertThat(all).as("%s is built", place).hasSizeGreaterThan(30);
        return all.stream()
                .filter(Node::isFocusTraversable)
                // The editor of a spinner shares its focus and its name.
                .map(node -> node.getParent() instanceof Spinner<?> spinner ? spinner : node)
                .filter(node -> !labelled.contains(node) && !hasName(node))
                .map(node -> place + ": " + node)
                .toList();
    }

    /** What is in a closed section counts too. */
    private static void openAll(Node node) {
        if (node instanceof TitledPane pane) {
            pane.setAnimated(false);
            pane.setExpanded(true);
            pane.applyCss();
            pane.layout();
        }
        if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(AccessibleNamesTest::openAll);
        }
    }

    private static void collect(Node node, List<Node> all) {
        all.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    private static boolean hasName(Node node) {
        boolean spoken =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean written = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return spoken || written;
    }
}
