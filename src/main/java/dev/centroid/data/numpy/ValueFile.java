package dev.centroid.data.numpy;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one npy, npz or pickle file holds, asked for by key. Every problem names the file and the key.
 *
 * <p>An npy file, or a pickle that is no dict, has one value and answers with it to every key.
 */
public final class ValueFile {

    private static final int MOST_LABELS = 20_000_000;
    private static final String PLAIN = "";

    private final String name;
    private final Map<?, ?> values;

    private ValueFile(String name, Map<?, ?> values) {
        this.name = name;
        this.values = values;
    }

    /**
     * Reads what a file holds; large arrays stay in it.
     *
     * @param name of the file in messages
     * @throws dev.centroid.problem.ProblemException if it is damaged, or a pickle asks for more than data
     */
    public static ValueFile read(Path file, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            if (lower.endsWith(".npy")) {
                ByteRange all = new ByteRange(file, 0, Files.size(file), Coding.RAW);
                return new ValueFile(name, Map.of(PLAIN, Npy.read(all, name)));
            }
            if (lower.endsWith(".npz")) {
                Map<String, Object> values = new LinkedHashMap<>();
                ZipMembers.read(file, name).forEach((member, range) -> {
                    if (member.endsWith(".npy")) {
                        String key = member.substring(0, member.length() - ".npy".length());
                        values.put(key, Npy.read(range, name + "!" + member));
                    }
                });
                return new ValueFile(name, values);
            }
        } catch (IOException e) {
            throw DataProblem.IMAGE_UNREADABLE.exceptionFrom(e, name, Reasons.of(e));
        }
        Object value = Pickle.read(file, 0, name);
        return new ValueFile(name, value instanceof Map<?, ?> map ? map : Map.of(PLAIN, value));
    }

    /** Whether a value stands under this very key. */
    public boolean holds(String key) {
        return values.get(key) != null;
    }

    /** The array under the first of the keys that is there. */
    public NdArray array(String... keys) {
        Object value = need(keys);
        if (value instanceof NdArray array) {
            return array;
        }
        try {
            if (value instanceof PickledArray array) {
                return array.array();
            }
        } catch (IOException e) {
            throw wrong(keys, e);
        }
        throw wrong(keys, new IOException("ndarray"));
    }

    /** The numbers or texts under the first of the keys that is there, as texts. */
    public List<String> texts(String... keys) {
        try {
            List<String> texts = new ArrayList<>();
            for (Object item : items(need(keys))) {
                texts.add(item instanceof Long number ? number.toString() : PickleValues.text(item));
            }
            return texts;
        } catch (IOException e) {
            throw wrong(keys, e);
        }
    }

    /** A dict from texts to whole numbers. */
    public Map<String, Long> numbers(String key) {
        try {
            Map<String, Long> numbers = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : PickleValues.dict(need(key)).entrySet()) {
                numbers.put(String.valueOf(entry.getKey()), PickleValues.whole(entry.getValue()));
            }
            return numbers;
        } catch (IOException e) {
            throw wrong(new String[] {key}, e);
        }
    }

    /** A dict from texts to lists of whole numbers. */
    public Map<String, List<Long>> lists(String key) {
        try {
            Map<String, List<Long>> lists = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : PickleValues.dict(need(key)).entrySet()) {
                lists.put(String.valueOf(entry.getKey()), PickleValues.longs(entry.getValue()));
            }
            return lists;
        } catch (IOException e) {
            throw wrong(new String[] {key}, e);
        }
    }

    /** Encoded images, one after the other: bytes, or arrays of unsigned bytes. */
    public List<ByteRange> encoded(String... keys) {
        try {
            List<ByteRange> images = new ArrayList<>();
            for (Object item : items(need(keys))) {
                ByteRange range = item instanceof PickledArray array
                                && array.array().type().isUnsignedByte()
                        ? array.array().data()
                        : PickleValues.range(item);
                images.add(range);
            }
            return images;
        } catch (IOException e) {
            throw wrong(keys, e);
        }
    }

    private static List<?> items(Object value) throws IOException {
        return value instanceof NdArray array ? array.elements(MOST_LABELS) : PickleValues.list(value);
    }

    private Object find(String... keys) {
        for (String key : keys) {
            if (values.get(key) != null) {
                return values.get(key);
            }
        }
        return values.get(PLAIN);
    }

    private Object need(String... keys) {
        Object value = find(keys);
        if (value == null) {
            String found = values.keySet().stream()
                    .limit(12)
                    .map(k -> String.valueOf(k).replaceAll("[\\p{Cntrl}{}]", "?"))
                    .map(k -> k.length() > 40 ? k.substring(0, 40) + "…" : k)
                    .collect(Collectors.joining(", "));
            throw DataProblem.ARRAY_KEY_MISSING.exception(
                    name, String.join(" | ", keys), found.isEmpty() ? "–" : found);
        }
        return value;
    }

    private RuntimeException wrong(String[] keys, IOException met) {
        return DataProblem.ARRAY_VALUE.exceptionFrom(met, name, String.join(" | ", keys), Reasons.of(met));
    }
}
