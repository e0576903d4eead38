package dev.centroid.ui.window;

import dev.centroid.run.RunSnapshot;
import dev.centroid.ui.common.RunWords;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.queue.QueuedRun;
import dev.centroid.ui.queue.RunQueue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/** The line at the bottom: what runs, how far it is, and how much memory is used. */
final class StatusLine {

    private final Shell shell;
    private final RunQueue queue;
    private final RunWords runWords;
    private final Label state;
    private final Label text;
    private final ProgressBar progress;
    private final Label memory;

    StatusLine(Shell shell, RunQueue queue, Label state, Label text, ProgressBar progress, Label memory) {
        this.shell = shell;
        this.queue = queue;
        this.runWords = new RunWords(shell.words());
        this.state = state;
        this.text = text;
        this.progress = progress;
        this.memory = memory;
    }

    void update() {
        Runtime runtime = Runtime.getRuntime();
        memory.setText(shell.words()
                .text("window.memory", shell.words().megabytes(runtime.totalMemory() - runtime.freeMemory())));
        QueuedRun run = queue.currentProperty().get();
        progress.setVisible(run != null);
        if (run == null) {
            state.setText(shell.words().text("window.idle"));
            text.setText("");
            return;
        }
        RunSnapshot snapshot = run.snapshot();
        state.setText(runWords.state(run.stateProperty().get(), run.isPausing()));
        text.setText(run.request().name() + "  ·  " + runWords.progress(snapshot));
        progress.setProgress(RunWords.share(snapshot));
    }
}
