package dev.centroid.ui.common;

import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** Toggle buttons of which always exactly one is chosen: the one of a value that is known elsewhere. */
public final class OneOf {

    private OneOf() {}

    /**
     * Keeps buttons and value equal, whether somebody clicks, uses the arrow keys or changes the value.
     *
     * @param buttons a button for each value, in no group yet
     * @param value the value; once it is closed, {@code listening} no longer follows it
     * @param choose takes what somebody chooses
     */
    public static <T> void bind(
            Map<T, ? extends ToggleButton> buttons, ObservableValue<T> value, Consumer<T> choose, Listening listening) {
        ToggleGroup group = new ToggleGroup();
        buttons.values().forEach(button -> button.setToggleGroup(group));
        listening.to(value, now -> group.selectToggle(buttons.get(now)));
        // Arrow keys choose without an action event; a click on the chosen one would leave none.
        group.selectedToggleProperty().addListener((all, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
                return;
            }
            buttons.entrySet().stream()
                    .filter(entry -> entry.getValue() == now && !entry.getKey().equals(value.getValue()))
                    .findFirst()
                    .ifPresent(entry -> choose.accept(entry.getKey()));
        });
    }
}
