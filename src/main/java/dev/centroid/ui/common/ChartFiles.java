package dev.centroid.ui.common;

import dev.centroid.problem.ProblemException;
import dev.centroid.ui.chart.ChartFormat;
import dev.centroid.ui.chart.ChartOutlet;
import java.nio.file.Path;
import java.util.Optional;

/** Saves charts where people say. */
public final class ChartFiles implements ChartOutlet {

    private final Shell shell;

    /** Asks with the files of the window and tells with its notices. */
    public ChartFiles(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Optional<Path> askFor(ChartFormat format, String suggestedName) {
        return shell.files()
                .save(
                        switch (format) {
                            case PNG -> FileChoice.Kind.PNG;
                            case SVG -> FileChoice.Kind.SVG;
                            case CSV -> FileChoice.Kind.CSV;
                        },
                        suggestedName);
    }

    @Override
    public void failed(ProblemException problem) {
        shell.notices().failure(problem);
    }

    @Override
    public void saved(Path file) {
        shell.notices().tell("common.saved", file.toString());
    }
}
