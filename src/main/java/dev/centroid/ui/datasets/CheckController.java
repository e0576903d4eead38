package dev.centroid.ui.datasets;

import dev.centroid.data.doctor.DoctorReport;
import dev.centroid.data.doctor.Finding;
import dev.centroid.data.doctor.Weight;
import dev.centroid.ui.common.ActivityLine;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.common.View;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the doctor says about the root, within the place Datasets. */
public final class CheckController implements View {

    private final Shell shell;
    private final DatasetsViewModel place;
    private final CheckViewModel model;
    private final Runnable onShow;
    private final Listening listening = new Listening();

    @FXML
    private Button start;

    @FXML
    private HBox activity;

    @FXML
    private Label summary;

    @FXML
    private FlowPane weights;

    @FXML
    private TextField filter;

    @FXML
    private MenuButton save;

    @FXML
    private ListView<Finding> findings;

    @FXML
    private Label empty;

    /**
     * A view within the place.
     *
     * @param onShow hears that the place shows what a finding is about
     */
    public CheckController(Shell shell, DatasetsViewModel place, Runnable onShow) {
        this.shell = shell;
        this.place = place;
        this.model = place.check();
        this.onShow = onShow;
    }

    @FXML
    private void initialize() {
        ActivityLine line = new ActivityLine(shell.words(), model::stop);
        activity.getChildren().add(line);
        listening.to(model.activityProperty(), now -> {
            line.show(now);
            start.setDisable(now != null);
            sayWhyEmpty();
        });
        listening.atEnd(() -> line.show(null));
        for (Weight weight : Weight.values()) {
            ToggleButton button = new ToggleButton();
            FontIcon icon = new FontIcon(FindingCell.icon(weight));
            icon.getStyleClass().addAll("finding-icon", weight.key());
            button.setGraphic(icon);
            button.getStyleClass().add("weight-toggle");
            button.setId("weight-" + weight.key());
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            listening.both(button.selectedProperty(), model.weightProperty(weight));
            listening.to(model.reportProperty(), now -> button.setText(count(weight, now)));
            weights.getChildren().add(weight.ordinal(), button);
        }
        listening.both(filter.textProperty(), model.filterProperty());
        findings.setItems(model.shown());
        listening.atEnd(() -> findings.setItems(null));
        findings.setCellFactory(list -> new FindingCell(list, shell.words()));
        findings.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (now != null) {
                place.reveal(now);
            }
        });
        findings.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                show();
            }
        });
        findings.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                show();
            }
        });
        listening.to(model.reportProperty(), this::show);
        listening.toList(model.shown(), this::sayWhyEmpty);
    }

    /** No number before anything was looked at: a 0 would read as a clean bill. */
    private String count(Weight weight, DoctorReport report) {
        String name = shell.words().text("doctor.weight." + weight.key());
        return report == null ? name : shell.words().text("datasets.check.weight", name, report.count(weight));
    }

    private void show(DoctorReport report) {
        save.setDisable(report == null);
        summary.setText(
                report == null
                        ? ""
                        : shell.words()
                                .text(
                                        "datasets.check.summary",
                                        shell.words().whole(report.looked()),
                                        shell.words().whole(report.images()),
                                        shell.words().decimals(report.seconds(), 1)));
        sayWhyEmpty();
    }

    private void sayWhyEmpty() {
        DoctorReport report = model.reportProperty().get();
        String key = model.activityProperty().get() != null
                ? "datasets.check.busy"
                : report == null
                        ? "datasets.check.none"
                        : report.findings().isEmpty() ? "doctor.nothing" : "datasets.check.no-match";
        empty.setText(shell.words().text(key));
    }

    private void show() {
        Finding chosen = findings.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            place.reveal(chosen);
            place.showingProperty().set(Showing.IMAGES);
            onShow.run();
        }
    }

    @FXML
    private void start() {
        place.examine();
    }

    @FXML
    private void saveText() {
        model.save(FileChoice.Kind.TEXT);
    }

    @FXML
    private void saveJson() {
        model.save(FileChoice.Kind.JSON);
    }

    @Override
    public void focus() {
        start.requestFocus();
    }

    @Override
    public void close() {
        listening.close();
    }
}
