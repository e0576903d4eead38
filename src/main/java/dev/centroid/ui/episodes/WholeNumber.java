package dev.centroid.ui.episodes;

import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;

/** A spinner for a whole number; what is no number is taken back. */
final class WholeNumber {

    private WholeNumber() {}

    /** Keeps a spinner and a number equal. */
    static Runnable bind(Spinner<Integer> spinner, int least, int most, IntegerProperty number) {
        SpinnerValueFactory.IntegerSpinnerValueFactory values =
                new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most, number.get());
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return String.valueOf(value);
            }

            @Override
            public Integer fromString(String text) {
                try {
                    return Math.max(least, Math.min(most, Integer.parseInt(text.strip())));
                } catch (NumberFormatException e) {
                    spinner.getEditor().setText(String.valueOf(values.getValue()));
                    return values.getValue();
                }
            }
        });
        spinner.setValueFactory(values);
        spinner.focusedProperty().subscribe(focused -> {
            if (!focused) {
                spinner.commitValue();
            }
        });
        var there = values.valueProperty().subscribe(number::set);
        var back = number.subscribe(now -> values.setValue(now.intValue()));
        return () -> {
            there.unsubscribe();
            back.unsubscribe();
        };
    }
}
