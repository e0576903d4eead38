package dev.centroid.ui.window;

import dev.centroid.problem.Problem;
import dev.centroid.ui.common.Fxml;
import dev.centroid.ui.common.Language;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.Settings;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.common.UiProblem;
import dev.centroid.ui.common.WorkerThreads;
import dev.centroid.ui.queue.RunQueue;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window: its frame, theme, language and closing. Its views are built anew when the language changes. */
public final class MainWindow implements AutoCloseable {

    /** By then a window manager has done to a new window what it does. */
    private static final Duration SETTLED = Duration.millis(300);
    /** Changes to settings that follow each other are written together. */
    private static final Duration SETTINGS_REST = Duration.seconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);

    private final Stage stage;
    private final Shell shell;
    private final RunQueue queue;
    private final PlaceFactories places;
    private final AutoCloseable threads;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final Closing closing;
    private final PauseTransition settingsRest = new PauseTransition(SETTINGS_REST);
    private Fxml.Loaded frame;
    private boolean toldOfSettings;

    /** A window that is not shown yet. */
    public MainWindow(Stage stage, Shell shell, RunQueue queue, PlaceFactories places, WorkerThreads threads) {
        this.stage = stage;
        this.shell = shell;
        this.queue = queue;
        this.places = places;
        this.threads = threads;
        this.closing = new Closing(shell.actions(), queue, shell.notices(), stage::close, () -> requestClose());
    }

    /** Shows it as it was left last time. */
    public void show() {
        Settings settings = shell.settings().get();
        Stream.of(Theme.values()).filter(t -> t.key().equals(settings.theme())).forEach(theme::set);
        Application.setUserAgentStylesheet(theme.get().stylesheet());
        stage.setScene(new Scene(new BorderPane()));
        stage.getScene()
                .getStylesheets()
                .add(MainWindow.class.getResource("/styles/centroid.css").toExternalForm());
        Stream.of(Place.values())
                .filter(place -> place.key().equals(settings.place()) && place != Place.MONITOR)
                .forEach(shell.navigation()::show);
        build();
        theme.subscribe(this::paint);
        shell.words().languageProperty().subscribe((before, now) -> rebuild(now));
        Settings.Frame place = Placement.of(settings.frame(), screens());
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximised());
        icons();
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, event -> {
            if (!closing.mayClose()) {
                event.consume();
            }
        });
        stage.setMinWidth(Placement.LEAST_WIDTH);
        stage.setMinHeight(Placement.LEAST_HEIGHT);
        stage.show();
        keep(place);
        settingsRest.setOnFinished(event -> shell.settings().save(shell.background(), this::tellOfSettings));
        shell.settings().settingsProperty().subscribe(settingsRest::playFromStart);
        shell.settings().problem().ifPresent(problem -> {
            toldOfSettings = problem.code() == UiProblem.SETTINGS_NOT_SAVED;
            shell.notices().problems(List.of(problem));
        });
    }

    private static List<Rectangle2D> screens() {
        Screen primary = Screen.getPrimary();
        return Stream.concat(Stream.of(primary), Screen.getScreens().stream().filter(s -> !s.equals(primary)))
                .map(Screen::getVisualBounds)
                .toList();
    }

    /** Once, not after every change: nothing else is lost by it. */
    private void tellOfSettings(Problem problem) {
        if (!toldOfSettings) {
            toldOfSettings = true;
            shell.notices().problems(List.of(problem));
        }
    }

    private void requestClose() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void build() {
        WindowController controller = new WindowController(shell, queue, places, theme, this::requestClose);
        String focused = focusedId();
        if (frame != null) {
            frame.controller().close();
        }
        frame = Fxml.WINDOW.load(shell.words(), type -> controller);
        stage.getScene().setRoot(frame.root());
        stage.setTitle(shell.words().text("window.title"));
        paint(theme.get());
        focus(focused);
    }

    /** The name of the node that has the focus, or of the nearest one around it that has a name. */
    private String focusedId() {
        Node at = stage.getScene().getFocusOwner();
        while (at != null && at.getId() == null) {
            at = at.getParent();
        }
        return at == null ? null : at.getId();
    }

    /** The focus goes where it was before the views were built anew. */
    private void focus(String id) {
        if (id != null) {
            frame.root().applyCss();
            frame.root().layout();
            Node node = frame.root().lookup("#" + id);
            if (node != null) {
                node.requestFocus();
            }
        }
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

    /** Some window managers, such as Openbox, open a window at its least size, whatever size it asks for. */
    private void keep(Settings.Frame place) {
        PauseTransition pause = new PauseTransition(SETTLED);
        pause.setOnFinished(event -> {
            boolean shrunk = stage.getWidth() < place.width() - 1 || stage.getHeight() < place.height() - 1;
            if (shrunk && !stage.isMaximized()) {
                stage.setX(place.x());
                stage.setY(place.y());
                stage.setWidth(place.width());
                stage.setHeight(place.height());
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
        settingsRest.stop();
        if (Double.isFinite(stage.getX()) && !stage.isIconified()) {
            rememberFrame();
        }
        shell.settings()
                .change(s -> s.withPlace(shell.navigation().placeProperty().get()));
        shell.settings().save().ifPresent(problem -> LOG.warn("{}", problem));
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
