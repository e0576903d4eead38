package dev.centroid.ui.results;

import dev.centroid.problem.ProblemException;
import dev.centroid.ui.chart.ChartFormat;
import dev.centroid.ui.chart.ChartOutlet;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Shell;
import java.nio.file.Path;
import java.util.Optional;

/** Saves charts where people say. */
final class ChartFiles implements ChartOutlet {

    private final Shell shell;

    ChartFiles(Shell shell) {
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
        shell.notices().tell("results.saved", file.toString());
    }
}
