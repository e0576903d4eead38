package dev.centroid.data.doctor;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.data.layout.SourceIndex;
import dev.centroid.data.pack.SampleImage;
import dev.centroid.data.stroke.RootStrokes;
import dev.centroid.data.stroke.StrokeFit;
import dev.centroid.data.stroke.StrokeSet;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds Omniglot's strokes against the images that they lie beside, while those are read. */
final class StrokeCheck implements AutoCloseable {

    /** Names listed of what is only counted. */
    private static final int NAMED = 3;

    private final List<ImageSource> images;
    private final RootStrokes strokes;
    private final Map<Integer, StrokeFit> misfits = new ConcurrentSkipListMap<>();
    private final SortedSet<Integer> offPaper = new ConcurrentSkipListSet<>();
    private final Map<Integer, List<Problem>> broken = new ConcurrentSkipListMap<>();
    private final AtomicInteger fitting = new AtomicInteger();

    StrokeCheck(DatasetSpec spec, SourceIndex source) {
        this.images = source.images();
        this.strokes = RootStrokes.of(spec, source.layout());
    }

    /** An image was read; called on several threads. */
    void look(int image, SampleImage read) {
        try {
            strokes.of(read.name()).ifPresent(drawing -> {
                StrokeFit fit = StrokeFit.of(drawing, read.pixels(), read.shape());
                if (fit.belongTogether()) {
                    fitting.incrementAndGet();
                } else if (drawing.leavesPaper()) {
                    offPaper.add(image);
                } else {
                    misfits.put(image, fit);
                }
            });
        } catch (ProblemException e) {
            broken.put(image, e.problems());
        }
    }

    /** Tells what was found, after all images that shall be read were read. */
    void report(Findings findings) {
        broken.forEach((image, problems) ->
                problems.forEach(p -> findings.add(new Finding(Weight.ERROR, name(image), p, image))));
        misfits.forEach((image, fit) -> findings.add(new Finding(
                Weight.WARNING,
                name(image),
                DoctorProblem.STROKES_ELSEWHERE.with(
                        name(image), percent(fit.inkNearPen()), percent(fit.penOnInk()), percent(StrokeFit.ENOUGH)),
                image)));
        if (!offPaper.isEmpty()) {
            NameCount left = new NameCount();
            offPaper.forEach(image -> left.add(name(image)));
            int first = offPaper.first();
            findings.add(new Finding(
                    Weight.NOTE, name(first), DoctorProblem.STROKES_OFF_PAPER.with(left.count, left.names), first));
        }
        strokes.sets().forEach(set -> strokes.set(set).ifPresent(found -> compareNames(set, found, findings)));
        strokes.faults().forEach(p -> findings.add(Weight.ERROR, "", p));
        if (fitting.get() > 0) {
            findings.add(Weight.NOTE, "", DoctorProblem.STROKES_FIT.with(fitting.get()));
        }
    }

    private void compareNames(String set, StrokeSet found, Findings findings) {
        String name = StrokeSet.nameFor(set);
        Set<String> drawn = new HashSet<>();
        NameCount without = new NameCount();
        int own = 0;
        for (ImageSource image : images) {
            List<String> places = strokes.setsFor(image.name());
            if (places.contains(set)) {
                StrokeSet.drawing(image.name()).ifPresent(drawn::add);
            }
            if (!places.isEmpty() && places.get(0).equals(set)) {
                own++;
                if (!found.has(image.name())) {
                    without.add(image.name());
                }
            }
        }
        NameCount strange = new NameCount();
        found.drawings().stream().filter(d -> !drawn.contains(d)).forEach(strange::add);
        if (without.count > 0) {
            findings.add(
                    Weight.WARNING, name, DoctorProblem.STROKES_MISSING.with(without.count, own, name, without.names));
        }
        if (strange.count > 0) {
            findings.add(
                    Weight.NOTE, name, DoctorProblem.STROKES_WITHOUT_IMAGE.with(strange.count, name, strange.names));
        }
    }

    private String name(int image) {
        return images.get(image).name();
    }

    private static long percent(double share) {
        return ImageCheck.percent(share);
    }

    @Override
    public void close() {
        strokes.close();
    }

    /** How many there are, and the first names of them. */
    private static final class NameCount {

        private int count;
        private String names = "";

        void add(String name) {
            if (count < NAMED) {
                names = count == 0 ? name : names + ", " + name;
            }
            count++;
        }
    }
}
