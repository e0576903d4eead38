package dev.centroid.ui.results.challenge;

import dev.centroid.run.RunSnapshot;
import dev.centroid.ui.common.Listening;
import dev.centroid.ui.common.RunWords;
import dev.centroid.ui.common.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/**
 * What goes on, and what keeps it from going on.
 *
 * @param stop asks it to end
 * @param progress how far it has come
 * @param activity the same in words
 * @param faults what is missing or went wrong
 */
record JobView(ChallengeViewModel model, Words words, Button stop, ProgressBar progress, Label activity, Label faults) {

    void listen(Listening listening) {
        ChallengeJob job = model.job();
        listening.to(model.busy(), is -> showProgress());
        listening.to(job.runningProperty(), is -> showProgress());
        listening.to(job.stoppingProperty(), is -> showProgress());
        listening.to(job.progressProperty(), now -> showProgress());
        listening.to(job.problemsProperty(), now -> showFaults());
        listening.to(model.answers().problemsProperty(), now -> showFaults());
        listening.to(model.archive().textProperty(), now -> showFaults());
    }

    private void showFaults() {
        ArchiveChoice archive = model.archive();
        String none = archive.textProperty().get().isBlank() ? words.text("challenge.no-archive") : "";
        String all = Stream.of(
                        none,
                        words.lines(archive.problems()),
                        words.lines(model.job().problemsProperty().get()),
                        words.lines(model.answers().problemsProperty().get()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        faults.setText(all);
        shown(faults, !all.isEmpty());
    }

    private void showProgress() {
        ChallengeJob job = model.job();
        RunSnapshot now = job.progressProperty().get();
        boolean running = job.runningProperty().get();
        boolean waiting = !running && model.busy().get();
        stop.setDisable(!running || job.stoppingProperty().get());
        shown(progress, running);
        shown(activity, running || waiting);
        if (waiting) {
            activity.setText(words.text("challenge.wait"));
        } else if (running && now != null) {
            progress.setProgress(now.activity().isPresent() ? RunWords.share(now) : -1);
            activity.setText(activity(job, new RunWords(words).progress(now)));
        }
    }

    private String activity(ChallengeJob job, String what) {
        if (job.stoppingProperty().get()) {
            return words.text("evaluation.stopping");
        }
        String now = what.isEmpty() ? words.text("challenge.beginning") : what;
        return job.count() > 1 ? words.text("challenge.one-of", job.asked(), job.count(), now) : now;
    }

    static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
