package dev.centroid.ui.episodes;

import dev.centroid.ui.common.Listening;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Boxes to choose from, whose list may change while something is chosen. */
final class Choices {

    private Choices() {}

    /**
     * Fills a box.
     *
     * @param chosen what is chosen; null for nothing
     * @param name what a choice is called
     * @param onChoose told when people choose; not when {@code chosen} changes by itself
     */
    static <T> void offer(
            ComboBox<T> box,
            ObservableList<T> list,
            ObservableValue<T> chosen,
            Function<T, String> name,
            Consumer<T> onChoose,
            Listening listening) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : name.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the box cannot be typed into");
            }
        });
        boolean[] quiet = new boolean[1];
        Runnable show = () -> {
            quiet[0] = true;
            box.getItems().setAll(list);
            box.setValue(chosen.getValue());
            box.setDisable(list.isEmpty());
            quiet[0] = false;
        };
        listening.toList(list, show);
        listening.to(chosen, now -> show.run());
        box.setOnAction(event -> {
            T now = box.getValue();
            if (!quiet[0] && now != null && !now.equals(chosen.getValue())) {
                onChoose.accept(now);
            }
        });
    }
}
