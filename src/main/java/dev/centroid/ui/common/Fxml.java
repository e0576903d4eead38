package dev.centroid.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.util.Callback;

/** All FXML files; a test loads every one. */
public enum Fxml {
    /** The frame: menu, the five places, the status line. */
    WINDOW("window"),
    /** {@link Place#SETUP}. */
    SETUP("setup"),
    /** {@link Place#MONITOR}. */
    MONITOR("monitor"),
    /** {@link Place#EPISODES}. */
    EPISODES("episodes"),
    /** {@link Place#RESULTS}. */
    RESULTS("results"),
    /** One run in detail, within the results. */
    DETAILS("details"),
    /** Curves of several runs, within the results. */
    CURVES("curves"),
    /** Evaluates a checkpoint, within the results. */
    EVALUATION("evaluation"),
    /** The one-shot challenge, within the results. */
    CHALLENGE("challenge"),
    /** {@link Place#DATASETS}. */
    DATASETS("datasets"),
    /** The images of the chosen classes, within the place Datasets. */
    IMAGES("images"),
    /** The image that is looked at, within the place Datasets. */
    IMAGE("image"),
    /** How the image was written, within the place Datasets. */
    STROKES("strokes"),
    /** What the doctor found in a dataset root, within the place Datasets. */
    CHECK("check"),
    /** Gets datasets, in a dialog of the place Datasets. */
    DOWNLOAD("download");

    private final String stem;

    Fxml(String stem) {
        this.stem = stem;
    }

    /** Where it lies on the class path. */
    public URL location() {
        return Fxml.class.getResource("/fxml/" + stem + ".fxml");
    }

    /**
     * Builds the view.
     *
     * @param words the language of its {@code %key}s
     * @param controllers makes the controller named in the file
     */
    public Loaded load(Words words, Callback<Class<?>, Object> controllers) {
        FXMLLoader loader = new FXMLLoader(location(), words.resources());
        loader.setControllerFactory(controllers);
        try {
            Parent root = loader.load();
            return new Loaded(root, loader.getController());
        } catch (IOException e) {
            throw new UncheckedIOException("fxml/" + stem + ".fxml", e);
        }
    }

    /**
     * A view that was built.
     *
     * @param root its nodes
     * @param controller closed when the view is thrown away
     */
    public record Loaded(Parent root, View controller) {}
}
