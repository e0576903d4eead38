package dev.centroid.ui.window;

import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.Settings;
import dev.centroid.ui.common.Shell;
import java.nio.file.Path;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menu of configurations that were opened lately. */
final class RecentConfigs {

    private final Shell shell;
    private final Menu menu;

    RecentConfigs(Shell shell, Listening listening) {
        this.shell = shell;
        this.menu = new Menu(shell.words().text("window.recent"), new FontIcon("fth-clock"));
        listening.to(shell.settings().settingsProperty(), this::fill);
    }

    Menu menu() {
        return menu;
    }

    private void fill(Settings settings) {
        menu.getItems().setAll(settings.recentConfigs().stream().map(this::item).toList());
        menu.setDisable(settings.recentConfigs().isEmpty());
    }

    private MenuItem item(String file) {
        MenuItem item = new MenuItem(file);
        // A file name may hold an underscore, which is no mnemonic.
        item.setMnemonicParsing(false);
        item.setOnAction(event -> shell.navigation().open(new Navigation.OpenConfig(Path.of(file))));
        return item;
    }
}
