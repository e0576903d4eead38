package dev.centroid.data.doctor;

import dev.centroid.data.layout.SourceClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Finds images whose pixels are the same, whatever their files are called. */
final class DuplicateCheck {

    private DuplicateCheck() {}

    static void run(Examination root, Findings findings) {
        ImageFacts facts = root.facts();
        // Blank images are all alike and told for themselves.
        List<Integer> sorted = IntStream.range(0, facts.images())
                .filter(i -> facts.isRead(i) && !facts.isBlank(i))
                .boxed()
                .sorted(Comparator.comparingLong(facts::hash).thenComparing(i -> i))
                .toList();
        List<int[]> pairs = new ArrayList<>();
        for (int from = 0; from < sorted.size(); ) {
            int to = from + 1;
            while (to < sorted.size() && facts.hash(sorted.get(to)) == facts.hash(sorted.get(from))) {
                pairs.add(new int[] {sorted.get(from), sorted.get(to)});
                to++;
            }
            from = to;
        }
        pairs.sort(Comparator.comparingInt((int[] pair) -> pair[0]).thenComparingInt(pair -> pair[1]));
        pairs.forEach(pair -> tell(root, pair[0], pair[1], findings));
    }

    private static void tell(Examination root, int first, int second, Findings findings) {
        SourceClass one = root.classOf(first);
        SourceClass other = root.classOf(second);
        String firstName = root.imageName(first);
        String secondName = root.imageName(second);
        if (one.given() != other.given()) {
            findings.add(new Finding(
                    Weight.ERROR,
                    secondName,
                    DoctorProblem.DUPLICATE_ACROSS_PARTS.with(
                            firstName, one.name(), part(one), secondName, other.name(), part(other)),
                    second));
        } else if (one != other) {
            findings.add(new Finding(
                    Weight.WARNING,
                    secondName,
                    DoctorProblem.DUPLICATE_ACROSS_CLASSES.with(firstName, one.name(), secondName, other.name()),
                    second));
        } else {
            findings.add(new Finding(
                    Weight.NOTE,
                    secondName,
                    DoctorProblem.DUPLICATE_WITHIN_CLASS.with(firstName, secondName, one.name()),
                    second));
        }
    }

    private static String part(SourceClass of) {
        return of.given().name().toLowerCase(Locale.ROOT);
    }
}
