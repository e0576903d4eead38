package dev.centroid.ui.setup;

import dev.centroid.ui.common.Words;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;

/** A section of the form. Its title tells how many problems stand in it, so that a closed one hides none. */
final class SectionPane extends TitledPane {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final Words words;
    private final String title;

    /** @param name of the section, the end of its bundle key */
    SectionPane(String name, Words words, Node content) {
        this.words = words;
        this.title = words.text("setup.section." + name);
        setId("section-" + name);
        setText(title);
        setContent(content);
        setAnimated(false);
    }

    /** @param problems how many of them keep the run from starting */
    void count(long problems) {
        setText(problems == 0 ? title : words.text("setup.section.problems", title, problems));
        pseudoClassStateChanged(WRONG, problems > 0);
    }

    void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
