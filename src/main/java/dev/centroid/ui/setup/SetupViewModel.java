package dev.centroid.ui.setup;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.layout.DatasetPart;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.experiment.config.ConfigDraft;
import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.experiment.config.ConfigKey;
import dev.centroid.experiment.config.ConfigKeys;
import dev.centroid.experiment.config.ConfigReading;
import dev.centroid.problem.Problem;
import dev.centroid.ui.common.Actions;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.queue.RunRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The experiment that is being set up: one {@link ConfigDraft}, which fields and pictures show and change. Everything that is
 * wrong is known at once, at its key, by the same code that reads files.
 */
public final class SetupViewModel {

    private static final double COST_TICK_MILLIS = 600;
    /** Leaves the form two columns on a large screen, and the side panel enough on a small one. */
    private static final double FORM_SHARE = 0.63;
    /** Another root brings other numbers of channels, sizes and splits: what was said about the old one is forgotten. */
    private static final String[] DEPENDS_ON_ROOT = {
        "dataset.layout",
        "dataset.channels",
        "dataset.storeSize",
        "dataset.background",
        "dataset.rotations",
        "dataset.validation",
        "dataset.split",
        "dataset.splitFrom",
        "dataset.csv",
        "dataset.channelOrder",
        "dataset.novelShare",
        "dataset.holdoutShare",
        "dataset.splitSeed",
        "dataset.glyphs",
        "input",
        "classifier.validation",
        "meta.validation"
    };

    private final Shell shell;
    private final RunQueue queue;
    private final Map<String, KeyField> fields = new LinkedHashMap<>();
    private final DraftHistory history;
    private final ConfigFiles files;
    private final RootWatch root;
    private final CostWatch cost;
    private final ReadOnlyObjectWrapper<ConfigDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper canStart = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final FormState form = new FormState(FORM_SHARE);
    private Optional<ConfigReading> reading = Optional.empty();

    /**
     * Begins with the demo.
     *
     * @param threads the threads that a run gets when the configuration does not say: given the cores, how many
     */
    public SetupViewModel(Shell shell, RunQueue queue, IntUnaryOperator threads) {
        this.shell = shell;
        this.queue = queue;
        this.files = new ConfigFiles(shell, this::replace, () -> reading);
        this.root = new RootWatch(shell.background());
        this.cost = new CostWatch(shell.background(), queue, threads);
        this.history = new DraftHistory(files.demo());
        for (ConfigKey<?> key : ConfigKeys.all()) {
            fields.put(key.path(), new KeyField(key));
        }
        root.lookProperty().subscribe(look -> recheck());
        update();
        shell.ticker().every(COST_TICK_MILLIS, cost::tick);
        shell.navigation().onRequest(Navigation.OpenConfig.class, request -> files.open(request.file()));
        shell.navigation().onRequest(Navigation.UseDataset.class, request -> chooseRoot(request.root()));
        register(shell.actions());
        shell.actions().beforeClosing(files::mayClose);
    }

    private void register(Actions actions) {
        ReadOnlyBooleanWrapper always = new ReadOnlyBooleanWrapper(true);
        actions.on(Actions.Kind.OPEN_CONFIG, always, files::choose);
        actions.on(Actions.Kind.OPEN_DEMO, always, files::openDemo);
        actions.on(Actions.Kind.SAVE_CONFIG, files.canSaveProperty(), files::save);
        actions.on(Actions.Kind.SAVE_CONFIG_AS, files.canSaveProperty(), files::saveAs);
        // At another place nobody would see what is undone.
        BooleanBinding here = shell.navigation().placeProperty().isEqualTo(Place.SETUP);
        actions.on(Actions.Kind.UNDO, canUndo.and(here), this::undo);
        actions.on(Actions.Kind.REDO, canRedo.and(here), this::redo);
        actions.on(Actions.Kind.START, canStart, this::start);
    }

    /** How the form was left. */
    FormState form() {
        return form;
    }

    /** The field of a key. */
    public KeyField field(String path) {
        return fields.get(path);
    }

    /** The configuration as it is now. */
    public ReadOnlyObjectProperty<ConfigDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** Everything that is wrong or worth knowing, each at its key. */
    public ObservableList<Problem> problems() {
        return problems;
    }

    /** What lies in the dataset root. */
    public ReadOnlyObjectProperty<RootLook> lookProperty() {
        return root.lookProperty();
    }

    /** What the experiment will cost. */
    public ReadOnlyObjectProperty<CostState> costProperty() {
        return cost.stateProperty();
    }

    /** Opening and saving. */
    public ConfigFiles files() {
        return files;
    }

    /** Whether nothing stands against a start. */
    public ReadOnlyBooleanProperty canStartProperty() {
        return canStart.getReadOnlyProperty();
    }

    /** The experiment without errors, if it has none. */
    public Optional<ConfigReading> reading() {
        return reading;
    }

    /** Somebody changed a field; right or wrong, the text is kept. */
    public void edit(String path, String text) {
        change(draft.get().with(path, text), path);
    }

    /** Somebody changed numbers of a list of tasks. */
    public void editTasks(String list, List<EvaluationSpec> tasks) {
        change(draft.get().withTasks(list, tasks), list);
    }

    /** Somebody added a task or took one away. */
    public void setTasks(String list, List<EvaluationSpec> tasks) {
        change(draft.get().withTasks(list, tasks), "");
    }

    /** Somebody chose a method. */
    public void setMethod(Method method) {
        change(method.in(draft.get()), "");
    }

    /** Which stages are trained. */
    public Method method() {
        return Method.of(draft.get());
    }

    /** Somebody chose another dataset root, whose layout is to be found out. */
    public void chooseRoot(String chosen) {
        String path = chosen.strip();
        if (path.isEmpty() || path.equals(draft.get().shown("dataset.root"))) {
            return;
        }
        ConfigDraft other = draft.get().withDefaults(DEPENDS_ON_ROOT).with("dataset.root", path);
        history.change(other, "dataset.root");
        root.recognise(path, look -> {
            shell.settings().change(s -> s.withRecentRoot(path));
            String layout = look.report().layout().key();
            ConfigDraft named = history.present().with("dataset.layout", layout);
            if (look.report().part(DatasetPart.VALIDATION).classes() == 0) {
                named = named.withTasks("classifier.validation", List.of()).withTasks("meta.validation", List.of());
            }
            history.change(named, "dataset.root");
            named.dataset().ifPresent(root::settle);
            update();
        });
        update();
    }

    /** Shows all images of the dataset, split as the experiment does. */
    public void browse() {
        Optional<DatasetSpec> split = draft.get().dataset();
        // A root in the form may be relative to its file.
        String root = split.map(s -> s.root().toString()).orElse(draft.get().shown("dataset.root"));
        shell.navigation().open(new Navigation.OpenDataset(root, split));
    }

    /** Looks at the dataset root once more: something may have changed there. */
    public void lookAgain() {
        root.again();
        update();
    }

    /** A field is left, or a drag has ended: what is changed from now on is undone for itself. */
    public void rest() {
        history.rest();
    }

    /** Takes back the last change, if there is one. */
    public void undo() {
        if (history.canUndo()) {
            history.undo();
            update();
        }
    }

    /** Makes it again. */
    public void redo() {
        if (history.canRedo()) {
            history.redo();
            update();
        }
    }

    /** Puts the run into the queue and shows it. */
    public void start() {
        reading.filter(r -> canStart.get()).ifPresent(r -> {
            cost.makeWay();
            queue.add(new RunRequest.Train(r));
            shell.navigation().show(Place.MONITOR);
        });
    }

    private void change(ConfigDraft next, String subject) {
        if (!next.equals(history.present())) {
            history.change(next, subject);
            update();
        }
    }

    private void replace(ConfigDraft opened) {
        history.change(opened, "");
        update();
    }

    private void update() {
        ConfigDraft now = history.present();
        ConfigDraft.Check check = now.check();
        reading = check.reading();
        root.want(now.dataset().orElse(null), now.shown("dataset.root"));
        draft.set(now);
        files.changed(now);
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        fields.forEach((path, field) -> {
            if (!path.contains("[]") && !isTaskList(path)) {
                field.show(now.shown(path));
            }
        });
        recheck(check);
    }

    private void recheck() {
        if (draft.get() != null) {
            recheck(draft.get().check());
        }
    }

    private void recheck(ConfigDraft.Check check) {
        List<Problem> all = new ArrayList<>(check.problems());
        RootLook look = root.lookProperty().get();
        look.problems().forEach(p -> all.add(p.configKey().isEmpty() ? p.at("dataset.root") : p));
        check.reading()
                .ifPresent(r -> look.found().ifPresent(f -> all.addAll(EpisodesFit.check(r.config(), f.report()))));
        problems.setAll(all);
        fields.forEach((path, field) -> field.tell(at(path, all)));
        boolean sound = all.stream().allMatch(Problem::isWarning);
        canStart.set(sound && check.reading().isPresent() && look.found().isPresent());
        cost.want(
                check.reading().filter(r -> sound).map(ConfigReading::config),
                look.found().map(f -> f.report()));
    }

    /** The gravest problem at a key; those of a list's items stand at the list. */
    private static Problem at(String path, List<Problem> all) {
        List<Problem> own = all.stream()
                .filter(p -> p.configKey().equals(path) || p.configKey().startsWith(path + "["))
                .toList();
        return own.stream().filter(p -> !p.isWarning()).findFirst().orElse(own.isEmpty() ? null : own.get(0));
    }

    private static boolean isTaskList(String path) {
        return path.equals("evaluation") || path.endsWith(".validation") && !path.startsWith("dataset");
    }

    /** The YAML of the experiment, as the command line reads it; empty while something is wrong. */
    public Optional<String> yaml() {
        return reading.map(r -> ConfigFile.write(r.config()));
    }
}
