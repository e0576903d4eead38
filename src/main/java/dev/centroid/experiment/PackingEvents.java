package dev.centroid.experiment;

import dev.centroid.data.pack.PackProgress;
import dev.centroid.problem.Problem;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;

/**
 * Tells the packing of a dataset as events of the run that uses it.
 *
 * @param listener hears them, on the thread that packs
 */
record PackingEvents(RunListener listener) implements PackProgress {

    @Override
    public void packed(long done, long total) {
        listener.on(new RunEvent.Preparing("task.packing", done, total));
    }

    @Override
    public void packingClass(int number, int classes) {
        listener.on(new RunEvent.PackingClass(number, classes));
    }

    @Override
    public void packingEnded(boolean complete) {
        listener.on(new RunEvent.PackingEnded(complete));
    }

    @Override
    public void gaveUp(Problem why) {
        listener.on(new RunEvent.Notice(why));
    }
}
