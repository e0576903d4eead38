package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.SplitSource;
import dev.centroid.data.ValidationClasses;
import dev.centroid.problem.Problem;
import dev.centroid.run.RunSeed;
import dev.centroid.run.RunSeed.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The classes and images of a root, split by part. A pure function of the specification and of the classes' names and sizes.
 *
 * @param base images of the base classes that are not held out
 * @param baseHoldout held-out images of the same classes in the same order; empty without a holdout share
 * @param validation validation classes; may be empty
 * @param novel novel classes
 * @param warnings what is odd but no error
 */
public record ClassSplit(
        PartSelection base,
        PartSelection baseHoldout,
        PartSelection validation,
        PartSelection novel,
        List<Problem> warnings) {

    /** Copies the list. */
    public ClassSplit {
        warnings = List.copyOf(warnings);
    }

    private static final int SMALLEST_BASE = 2;
    private static final long NOVEL_DRAW = 0;
    private static final long VALIDATION_DRAW = 1;

    /**
     * Splits the classes. A share is rounded to whole classes or images, but never to none. Validation classes that the
     * layout gives and the specification does not want are left out: they do not become base classes. Where the layout holds
     * out images of a class itself, these are taken, whatever the share.
     *
     * @param spec shares, seed and the source of the validation classes
     * @param classes in the order of the index
     * @throws dev.centroid.problem.ProblemException if fewer than two base classes, no novel class or, where some are held
     *     out, no base image would be left
     */
    public static ClassSplit of(DatasetSpec spec, List<ClassSummary> classes) {
        RunSeed seed = new RunSeed(spec.splitSeed());
        boolean whole = spec.split().kind() == SplitSource.Kind.SUPERCLASSES;
        IntFunction<Object> groups = c -> whole ? classes.get(c).superclass() : c;
        List<Integer> base = given(classes, GivenPart.BASE);
        List<Integer> novel = given(classes, GivenPart.NOVEL);
        List<Integer> open = given(classes, GivenPart.OPEN);
        if (!open.isEmpty()) {
            novel.addAll(take(groups, open, spec.novelShare(), seed.draw(Purpose.CLASS_SPLIT, 0, NOVEL_DRAW)));
            base.addAll(open);
        }
        List<Problem> warnings = new ArrayList<>();
        List<Integer> validation = given(classes, GivenPart.VALIDATION);
        if (spec.validation().source() != ValidationClasses.Source.GIVEN) {
            if (!validation.isEmpty()) {
                warnings.add(DataProblem.VALIDATION_CLASSES_UNUSED.with(validation.size()));
            }
            validation.clear();
        }
        if (spec.validation().source() == ValidationClasses.Source.SHARE) {
            SplittableRandom random = seed.draw(Purpose.CLASS_SPLIT, 0, VALIDATION_DRAW);
            validation.addAll(take(groups, base, spec.validation().share(), random));
        }
        if (base.size() < SMALLEST_BASE || novel.isEmpty()) {
            throw DataProblem.TOO_FEW_CLASSES.exception(base.size(), validation.size(), novel.size());
        }
        int[][] all = images(classes);
        int[][] kept = all.clone();
        int[][] heldOut = new int[all.length][];
        for (int c : spec.holdoutShare() > 0 ? base : List.<Integer>of()) {
            int given = classes.get(c).heldOut();
            if (given > 0) {
                kept[c] = Arrays.copyOf(all[c], all[c].length - given);
                heldOut[c] = Arrays.copyOfRange(all[c], all[c].length - given, all[c].length);
                continue;
            }
            List<Integer> rest = new ArrayList<>(Arrays.stream(all[c]).boxed().toList());
            heldOut[c] = array(take(rest, spec.holdoutShare(), seed.draw(Purpose.BASE_HOLDOUT, 0, c)));
            kept[c] = array(rest);
            if (rest.isEmpty()) {
                throw DataProblem.TOO_FEW_IMAGES_FOR_HOLDOUT.exception(
                        classes.get(c).name(), all[c].length);
            }
        }
        return new ClassSplit(
                PartSelection.of(base, kept),
                PartSelection.of(spec.holdoutShare() > 0 ? base : List.of(), heldOut),
                PartSelection.of(validation, all),
                PartSelection.of(novel, all),
                warnings);
    }

    /** The selection of one part. */
    public PartSelection part(DatasetPart part) {
        return switch (part) {
            case BASE -> base;
            case BASE_HOLDOUT -> baseHoldout;
            case VALIDATION -> validation;
            case NOVEL -> novel;
        };
    }

    private static List<Integer> given(List<ClassSummary> classes, GivenPart part) {
        List<Integer> found = new ArrayList<>();
        for (int c = 0; c < classes.size(); c++) {
            if (classes.get(c).given() == part) {
                found.add(c);
            }
        }
        return found;
    }

    /** As {@link #take(List, double, SplittableRandom)}, with the share of groups and not of classes: a group moves as a whole. */
    private static List<Integer> take(
            IntFunction<Object> groupOf, List<Integer> from, double share, SplittableRandom random) {
        Map<Object, List<Integer>> groups = new LinkedHashMap<>();
        from.forEach(c ->
                groups.computeIfAbsent(groupOf.apply(c), g -> new ArrayList<>()).add(c));
        List<List<Integer>> members = new ArrayList<>(groups.values());
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, members.size()).boxed().toList());
        List<Integer> taken = new ArrayList<>();
        take(numbers, share, random).forEach(g -> taken.addAll(members.get(g)));
        Collections.sort(taken);
        from.removeAll(new HashSet<>(taken));
        return taken;
    }

    /** Moves a drawn share of {@code from}, at least one, into the returned list; both stay in ascending order. */
    private static List<Integer> take(List<Integer> from, double share, SplittableRandom random) {
        int count = Math.min(from.size(), (int) Math.max(1, Math.round(from.size() * share)));
        int[] order = IntStream.range(0, from.size()).toArray();
        // Fisher and Yates, stopped once enough are drawn.
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(order.length - i);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        List<Integer> taken =
                Arrays.stream(order, 0, count).sorted().mapToObj(from::get).toList();
        from.removeAll(new HashSet<>(taken));
        return taken;
    }

    private static int[][] images(List<ClassSummary> classes) {
        int[][] images = new int[classes.size()][];
        int first = 0;
        for (int c = 0; c < images.length; c++) {
            int next = first + classes.get(c).images();
            images[c] = IntStream.range(first, next).toArray();
            first = next;
        }
        return images;
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
