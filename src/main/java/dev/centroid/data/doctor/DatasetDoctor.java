package dev.centroid.data.doctor;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.layout.ClassSplit;
import dev.centroid.data.layout.Layouts;
import dev.centroid.data.layout.SourceIndex;
import dev.centroid.data.pack.PackProgress;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import java.util.List;
import java.util.Optional;

/** Examines a dataset root: its names, its split, every one of its images, and the strokes beside them. */
public final class DatasetDoctor {

    private static final double NANOS = 1e9;

    private DatasetDoctor() {}

    /**
     * Examines a root. What is wrong with it is in the report, never thrown.
     *
     * @param progress hears how many images were read
     * @param control a stop ends it between two images; the report says so and holds what was found by then
     */
    public static DoctorReport examine(DatasetSpec spec, PackProgress progress, RunControl control) {
        long start = System.nanoTime();
        Findings findings = new Findings();
        SplitFaults faults = new SplitFaults();
        SourceIndex source;
        try {
            source = Layouts.read(spec, faults);
        } catch (ProblemException e) {
            faults.tell("", e);
            SourceIndex none = new SourceIndex(spec.layout(), List.of(), 0, List.of());
            faults.report(Examination.of(spec, none, new ImageFacts(0)), findings);
            return new DoctorReport(spec.root(), Optional.empty(), 0, 0, 0, seconds(start), findings.sorted());
        }
        int looked;
        try (StrokeCheck strokes = new StrokeCheck(spec, source)) {
            ImageSurvey survey = new ImageSurvey(source.images(), strokes);
            Examination root = Examination.of(spec, source, survey.run(spec, progress, control));
            faults.report(root, findings);
            split(spec, source, findings);
            survey.broken()
                    .forEach((image, problems) -> problems.forEach(
                            p -> findings.add(new Finding(Weight.ERROR, root.imageName(image), p, image))));
            checks(root, findings);
            strokes.report(findings);
            looked = survey.looked();
        }
        if (looked < source.images().size()) {
            findings.add(
                    Weight.NOTE,
                    "",
                    DoctorProblem.STOPPED.with(looked, source.images().size()));
        }
        return new DoctorReport(
                spec.root(),
                Optional.of(source.layout()),
                source.classes().size(),
                source.images().size(),
                looked,
                seconds(start),
                findings.sorted());
    }

    private static void checks(Examination root, Findings findings) {
        if (root.source().classes().isEmpty()) {
            return;
        }
        PublishedCheck.run(root, findings);
        ClassCheck.run(root, findings);
        StrayFileCheck.run(root, findings);
        DuplicateCheck.run(root, findings);
        ImageCheck.run(root, findings);
    }

    private static void split(DatasetSpec spec, SourceIndex source, Findings findings) {
        source.warnings().forEach(w -> findings.add(Weight.WARNING, "", w));
        try {
            List<Problem> warnings = ClassSplit.of(spec, source.summaries()).warnings();
            warnings.forEach(w -> findings.add(Weight.WARNING, "", w));
        } catch (ProblemException e) {
            e.problems().forEach(p -> findings.add(Weight.ERROR, "", p));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOS;
    }
}
