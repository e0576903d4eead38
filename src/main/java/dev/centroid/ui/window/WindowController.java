package dev.centroid.ui.window;

import dev.centroid.ui.common.Actions;
import dev.centroid.ui.common.Fxml;
import dev.centroid.ui.common.Language;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.OneOf;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.Theme;
import dev.centroid.ui.common.View;
import dev.centroid.ui.queue.RunQueue;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame: menu, the five places at the left, the place that is shown, and the status line. */
final class WindowController implements View {

    private static final int ICON = 18;
    private static final double STATUS_MILLIS = 250;

    private final Shell shell;
    private final RunQueue queue;
    private final PlaceFactories places;
    private final ObjectProperty<Theme> theme;
    private final Runnable quit;
    private final Listening listening = new Listening();
    /** Whether somebody walks through the places by arrow keys: the focus stays with them. */
    private boolean walking;

    private final Map<Place, Fxml.Loaded> built = new EnumMap<>(Place.class);

    @FXML
    private Menu fileMenu;

    @FXML
    private Menu editMenu;

    @FXML
    private Menu runMenu;

    @FXML
    private Menu viewMenu;

    @FXML
    private Menu helpMenu;

    @FXML
    private VBox rail;

    @FXML
    private StackPane content;

    @FXML
    private Label runState;

    @FXML
    private Label runText;

    @FXML
    private ProgressBar runProgress;

    @FXML
    private Label memory;

    @FXML
    private Button themeButton;

    WindowController(Shell shell, RunQueue queue, PlaceFactories places, ObjectProperty<Theme> theme, Runnable quit) {
        this.shell = shell;
        this.queue = queue;
        this.places = places;
        this.theme = theme;
        this.quit = quit;
    }

    @FXML
    private void initialize() {
        fillMenus();
        fillRail();
        listening.to(shell.navigation().placeProperty(), this::show);
        StatusLine status = new StatusLine(shell, queue, runState, runText, runProgress, memory);
        listening.atEnd(shell.ticker().every(STATUS_MILLIS, status::update));
        status.update();
        listening.to(theme, now -> {
            themeButton.setGraphic(icon(now == Theme.LIGHT ? "fth-moon" : "fth-sun"));
            String name = shell.words().name("window.theme." + now.other().key());
            themeButton.setTooltip(new Tooltip(name));
            themeButton.setAccessibleText(name);
        });
    }

    private void fillMenus() {
        fileMenu.getItems()
                .setAll(
                        item(Actions.Kind.OPEN_CONFIG),
                        new RecentConfigs(shell, listening).menu(),
                        item(Actions.Kind.OPEN_DEMO),
                        new SeparatorMenuItem(),
                        item(Actions.Kind.SAVE_CONFIG),
                        item(Actions.Kind.SAVE_CONFIG_AS),
                        new SeparatorMenuItem(),
                        plain("window.quit", "fth-power", "Shortcut+Q", quit));
        editMenu.getItems().setAll(item(Actions.Kind.UNDO), item(Actions.Kind.REDO));
        runMenu.getItems()
                .setAll(
                        item(Actions.Kind.START),
                        item(Actions.Kind.PAUSE),
                        item(Actions.Kind.STOP),
                        item(Actions.Kind.RESUME));
        for (Place place : Place.values()) {
            viewMenu.getItems()
                    .add(plain(
                            "place." + place.key(),
                            place.icon(),
                            "Shortcut+" + (place.ordinal() + 1),
                            () -> shell.navigation().show(place)));
        }
        viewMenu.getItems().addAll(new SeparatorMenuItem(), darkItem(), languageMenu());
        helpMenu.getItems().setAll(plain("window.keys", "fth-command", "F1", new KeysDialog(shell, rail)::show));
    }

    private MenuItem item(Actions.Kind kind) {
        MenuItem item = plain("action." + kind.key(), kind.icon(), kind.accelerator(), () -> shell.actions()
                .run(kind));
        listening.to(shell.actions().possible(kind), possible -> item.setDisable(!possible));
        return item;
    }

    private MenuItem plain(String key, String icon, String accelerator, Runnable action) {
        MenuItem item = new MenuItem(shell.words().text(key), icon(icon));
        item.setAccelerator(KeyCombination.valueOf(accelerator));
        item.setOnAction(event -> action.run());
        return item;
    }

    private CheckMenuItem darkItem() {
        CheckMenuItem dark = new CheckMenuItem(shell.words().text("window.theme.dark"), icon("fth-moon"));
        dark.setAccelerator(new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        listening.to(theme, now -> dark.setSelected(now == Theme.DARK));
        dark.setOnAction(event -> switchTheme());
        return dark;
    }

    private Menu languageMenu() {
        Menu menu = new Menu(shell.words().text("window.language"), icon("fth-globe"));
        ToggleGroup group = new ToggleGroup();
        for (Language language : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(language.ownName());
            item.setToggleGroup(group);
            item.setSelected(shell.words().languageProperty().get() == language);
            item.setOnAction(event -> shell.words().speak(language));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void fillRail() {
        Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            ToggleButton button = new ToggleButton(shell.words().text("place." + place.key()), icon(place.icon()));
            button.setId("place-" + place.key());
            button.getStyleClass().add("place-button");
            button.setMaxWidth(Double.MAX_VALUE);
            buttons.put(place, button);
            rail.getChildren().add(place.ordinal(), button);
        }
        OneOf.bind(buttons, shell.navigation().placeProperty(), shell.navigation()::show, listening);
        rail.addEventFilter(
                KeyEvent.ANY,
                event -> walking = event.getEventType() == KeyEvent.KEY_PRESSED
                        && event.getCode().isArrowKey());
    }

    private static FontIcon icon(String name) {
        FontIcon icon = new FontIcon(name);
        icon.setIconSize(ICON);
        return icon;
    }

    private void show(Place place) {
        Fxml.Loaded view = built.computeIfAbsent(place, this::build);
        content.getChildren().setAll(view.root());
        if (!walking) {
            view.controller().focus();
        }
    }

    private Fxml.Loaded build(Place place) {
        View controller = places.make(place);
        Fxml.Loaded loaded = Fxml.valueOf(place.name()).load(shell.words(), type -> controller);
        controller.paint(theme.get());
        return loaded;
    }

    @FXML
    private void switchTheme() {
        theme.set(theme.get().other());
    }

    @Override
    public void paint(Theme now) {
        built.values().forEach(view -> view.controller().paint(now));
    }

    @Override
    public void close() {
        listening.close();
        built.values().forEach(view -> view.controller().close());
    }
}
