package dev.centroid.ui.window;

import dev.centroid.ui.common.Fxml;
import dev.centroid.ui.common.Language;
import dev.centroid.ui.common.Settings;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.common.WorkerThreads;
import dev.centroid.ui.queue.RunQueue;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/** The window: its frame, theme, language and closing. Its views are built anew when the language changes. */
public final class MainWindow implements AutoCloseable {

    private static final double FIRST_WIDTH = 1280;
    private static final double FIRST_HEIGHT = 820;
    private static final double LEAST_WIDTH = 860;
    private static final double LEAST_HEIGHT = 560;
    /** By then a window manager has done to a new window what it does. */
    private static final Duration SETTLED = Duration.millis(300);

    private final Stage stage;
    private final Shell shell;
    private final RunQueue queue;
    private final PlaceFactories places;
    private final AutoCloseable threads;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final Closing closing;
    private Fxml.Loaded frame;

    /** A window that is not shown yet. */
    public MainWindow(Stage stage, Shell shell, RunQueue queue, PlaceFactories places, WorkerThreads threads) {
        this.stage = stage;
        this.shell = shell;
        this.queue = queue;
        this.places = places;
        this.threads = threads;
        this.closing = new Closing(queue, shell.notices(), stage::close);
    }

    /** Shows it as it was left last time. */
    public void show() {
        Settings settings = shell.settings().get();
        Stream.of(Theme.values()).filter(t -> t.key().equals(settings.theme())).forEach(theme::set);
        Application.setUserAgentStylesheet(theme.get().stylesheet());
        stage.setScene(new Scene(new BorderPane(), FIRST_WIDTH, FIRST_HEIGHT));
        stage.getScene()
                .getStylesheets()
                .add(MainWindow.class.getResource("/styles/centroid.css").toExternalForm());
        build();
        theme.subscribe(this::paint);
        shell.words().languageProperty().subscribe((before, now) -> rebuild(now));
        place(settings.frame());
        icons();
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, event -> {
            if (!closing.mayClose()) {
                event.consume();
            }
        });
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        double width = stage.getWidth();
        double height = stage.getHeight();
        stage.show();
        keepSize(width, height);
        shell.settings().problem().ifPresent(problem -> shell.notices().problems(List.of(problem)));
    }

    private void build() {
        WindowController controller = new WindowController(
                shell,
                queue,
                places,
                theme,
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        if (frame != null) {
            frame.controller().close();
        }
        frame = Fxml.WINDOW.load(shell.words(), type -> controller);
        stage.getScene().setRoot(frame.root());
        stage.setTitle(shell.words().text("window.title"));
        paint(theme.get());
    }

    /** Speaks another language: all views are built anew. */
    public void speak(Language language) {
        shell.words().speak(language);
    }

    /** Tells of a failure that nobody else could tell of. */
    public void tell(Throwable failure) {
        shell.notices().failure(failure);
    }

    private void rebuild(Language language) {
        shell.settings().change(s -> s.withLanguage(language));
        build();
    }

    private void paint(Theme now) {
        Application.setUserAgentStylesheet(now.stylesheet());
        for (Theme each : Theme.values()) {
            frame.root().getStyleClass().remove(each.key());
        }
        frame.root().getStyleClass().add(now.key());
        frame.controller().paint(now);
        shell.settings().change(s -> s.withTheme(now));
    }

    /** Where it was, if that is still on a screen. */
    private void place(Settings.Frame last) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        if (last == null
                || Screen.getScreensForRectangle(last.x(), last.y(), last.width(), last.height())
                        .isEmpty()) {
            stage.setWidth(Math.min(FIRST_WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(FIRST_HEIGHT, screen.getHeight()));
            stage.centerOnScreen();
            return;
        }
        stage.setX(last.x());
        stage.setY(last.y());
        stage.setWidth(last.width());
        stage.setHeight(last.height());
        stage.setMaximized(last.maximised());
    }

    /** Some window managers, such as Openbox, open a window at its least size, whatever size it asks for. */
    private void keepSize(double width, double height) {
        PauseTransition pause = new PauseTransition(SETTLED);
        pause.setOnFinished(event -> {
            boolean shrunk = stage.getWidth() < width - 1 || stage.getHeight() < height - 1;
            if (shrunk && !stage.isMaximized()) {
                stage.setWidth(width);
                stage.setHeight(height);
                stage.centerOnScreen();
            }
        });
        pause.play();
    }

    private void icons() {
        Stream.of(16, 32, 64, 128, 256)
                .map(size -> MainWindow.class.getResourceAsStream("/styles/icon-" + size + ".png"))
                .map(Image::new)
                .forEach(stage.getIcons()::add);
    }

    /** Remembers size and place, and lets go of everything. */
    @Override
    public void close() {
        if (Double.isFinite(stage.getX())) {
            rememberFrame();
        }
        shell.settings()
                .change(s -> s.withPlace(shell.navigation().placeProperty().get()));
        shell.settings().save();
        if (frame != null) {
            frame.controller().close();
        }
        try {
            threads.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void rememberFrame() {
        Settings.Frame before = shell.settings().get().frame();
        boolean maximised = stage.isMaximized();
        boolean keep = maximised && before != null;
        shell.settings()
                .change(s -> s.withFrame(new Settings.Frame(
                        keep ? before.x() : stage.getX(),
                        keep ? before.y() : stage.getY(),
                        keep ? before.width() : stage.getWidth(),
                        keep ? before.height() : stage.getHeight(),
                        maximised)));
    }
}
