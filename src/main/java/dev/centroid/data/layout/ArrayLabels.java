package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.data.numpy.ValueFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which image of an array belongs to which class.
 *
 * @param places ascending places in the array by class, sorted by name
 * @param superclasses by class, as far as the file tells
 */
record ArrayLabels(Map<String, int[]> places, Map<String, String> superclasses) {

    private static final String[] LABELS = {"labels", "label_specific"};

    /**
     * One label for each image: a name, or a number with names elsewhere in the file.
     *
     * @param file name of the file in messages
     * @param images number of images that the labels are for
     * @param part names classes that have only a number, since each part numbers its own from 0
     */
    static ArrayLabels of(ValueFile values, String file, int images, String part) {
        List<String> labels = values.texts(LABELS);
        if (labels.size() != images) {
            throw DataProblem.ARRAY_LABELS.exception(file, labels.size(), images);
        }
        Map<String, String> names = names(values, labels, part);
        Map<String, List<Integer>> places = new TreeMap<>();
        Map<String, String> superclasses = new HashMap<>();
        List<String> kinds = kinds(values, images);
        for (int i = 0; i < images; i++) {
            String name = names.get(labels.get(i));
            places.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
            if (!kinds.isEmpty()) {
                superclasses.putIfAbsent(name, kinds.get(i));
            }
        }
        Map<String, int[]> arrays = new TreeMap<>();
        places.forEach((name, list) ->
                arrays.put(name, list.stream().mapToInt(Integer::intValue).toArray()));
        return new ArrayLabels(arrays, superclasses);
    }

    /** A list of places for each class. */
    static ArrayLabels ofLists(Map<String, List<Long>> lists, String file, int images) {
        Map<String, int[]> places = new TreeMap<>();
        lists.forEach((name, list) -> {
            long[] sorted = list.stream().mapToLong(Long::longValue).sorted().toArray();
            int[] own = new int[sorted.length];
            for (int i = 0; i < own.length; i++) {
                if (sorted[i] < 0 || sorted[i] >= images || i > 0 && sorted[i] == sorted[i - 1]) {
                    throw DataProblem.ARRAY_PLACE.exception(file, name, sorted[i], images);
                }
                own[i] = (int) sorted[i];
            }
            places.put(name, own);
        });
        return new ArrayLabels(places, Map.of());
    }

    /** The name of each label that occurs. */
    private static Map<String, String> names(ValueFile values, List<String> labels, String part) {
        Map<String, String> known = new HashMap<>();
        if (values.holds("catname2label")) {
            values.numbers("catname2label").forEach((name, label) -> known.put(label.toString(), name));
        } else if (values.holds("label_specific_str")) {
            List<String> texts = values.texts("label_specific_str");
            for (int i = 0; i < texts.size(); i++) {
                known.put(Integer.toString(i), texts.get(i));
            }
        }
        Map<String, String> names = new HashMap<>();
        for (String label : labels) {
            names.computeIfAbsent(label, l -> known.getOrDefault(l, isNumber(l) ? part + "-" + padded(l) : l));
        }
        return names;
    }

    /** The superclass of each image; empty where the file has none. */
    private static List<String> kinds(ValueFile values, int images) {
        if (!values.holds("label_general")) {
            return List.of();
        }
        List<String> kinds = values.texts("label_general");
        if (kinds.size() != images) {
            return List.of();
        }
        if (!values.holds("label_general_str")) {
            return kinds;
        }
        List<String> texts = values.texts("label_general_str");
        return kinds.stream()
                .map(k -> isNumber(k) && Long.parseLong(k) < texts.size() ? texts.get((int) Long.parseLong(k)) : k)
                .toList();
    }

    private static boolean isNumber(String label) {
        return label.matches("\\d{1,9}");
    }

    private static String padded(String label) {
        return "0".repeat(Math.max(0, 4 - label.length())) + label;
    }
}
