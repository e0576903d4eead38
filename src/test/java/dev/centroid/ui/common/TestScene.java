package dev.centroid.ui.common;

import javafx.scene.Parent;
import javafx.scene.Scene;

/** A view as the window would show it: with the theme and the one control stylesheet. */
public final class TestScene {

    private TestScene() {}

    /** Light. */
    public static Scene of(Parent view, double width, double height) {
        Scene scene = new Scene(view, width, height);
        scene.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
        scene.getStylesheets()
                .add(TestScene.class.getResource("/styles/centroid.css").toExternalForm());
        return scene;
    }
}
