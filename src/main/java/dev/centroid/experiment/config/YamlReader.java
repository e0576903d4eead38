package dev.centroid.experiment.config;

import dev.centroid.problem.ProblemException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML into {@link RawValue}s. Only SnakeYAML's node tree is used and no object is ever made from a tag: a tag that
 * is not one of YAML's own plain ones is a problem.
 */
final class YamlReader {

    /** Our deepest key lies four levels down. */
    private static final int DEEPEST = 20;

    /** Enough to share a list of tasks, too few for a bomb. */
    private static final int MOST_ALIASES = 16;

    private static final Set<String> PLAIN_TAGS = Stream.of(
                    Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ)
            .map(Tag::getValue)
            .collect(Collectors.toUnmodifiableSet());

    private final String text;
    private final String source;
    private final boolean override;
    private final Map<Node, RawValue> done = new IdentityHashMap<>();
    private final Set<Node> above = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlReader(String text, String source, boolean override) {
        this.text = text;
        this.source = source;
        this.override = override;
    }

    /**
     * The value of a whole file; empty where the file holds none.
     *
     * @param source the file's name, for messages
     * @throws ProblemException naming the file, line and column
     */
    static Optional<RawValue> file(String text, String source) {
        return new YamlReader(text, source, false).read();
    }

    /** The value of an override: as in a file, without lines. */
    static RawValue override(String value) {
        try {
            return new YamlReader(value, value, true).read().orElse(new RawValue.Nothing(RawValue.NO_LINE));
        } catch (ProblemException e) {
            throw ConfigProblem.OVERRIDE_VALUE.exceptionFrom(e, value);
        }
    }

    private Optional<RawValue> read() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setCodePointLimit(Integer.MAX_VALUE);
        Yaml yaml = new Yaml(options);
        try {
            int aliases = 0;
            for (Event event : yaml.parse(new StringReader(text))) {
                aliases += event instanceof AliasEvent ? 1 : 0;
                checkTag(event);
            }
            if (aliases > MOST_ALIASES) {
                throw ConfigProblem.TOO_MANY_ALIASES.exception(source, MOST_ALIASES);
            }
            Node root = yaml.compose(new StringReader(text));
            return root == null ? Optional.empty() : Optional.of(value(root));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            throw notYaml(e, mark == null ? 0 : mark.getIndex());
        } catch (ReaderException e) {
            throw notYaml(e, e.getPosition());
        } catch (YAMLException e) {
            // The limits of depth and aliases are the only failures without a place, and the aliases were counted
            // above.
            throw ConfigProblem.TOO_DEEP.exceptionFrom(e, source, DEEPEST);
        }
    }

    private void checkTag(Event event) {
        String tag = null;
        if (event instanceof ScalarEvent scalar) {
            tag = scalar.getTag();
        } else if (event instanceof CollectionStartEvent collection) {
            tag = collection.getTag();
        }
        if (tag != null && !PLAIN_TAGS.contains(tag)) {
            int line = event.getStartMark().getLine() + 1;
            throw ConfigProblem.TAG_REFUSED.exception(source, override ? RawValue.NO_LINE : line, tag);
        }
    }

    /** What an alias stands for is made once and shared, so that aliases of aliases cost nothing. */
    private RawValue value(Node node) {
        RawValue value = done.get(node);
        if (value == null) {
            value = checked(node);
            done.put(node, value);
        }
        return value;
    }

    private RawValue checked(Node node) {
        if (!above.add(node)) {
            throw ConfigProblem.ALIAS_LOOP.exception(source, line(node));
        }
        try {
            return untagged(node);
        } finally {
            above.remove(node);
        }
    }

    private RawValue untagged(Node node) {
        if (node instanceof ScalarNode scalar) {
            // YAML's own idea of a number is not asked for: 5e-4 is a string in YAML 1.1, and a number here.
            return scalar.getTag().equals(Tag.NULL)
                    ? new RawValue.Nothing(line(node))
                    : new RawValue.Scalar(scalar.getValue(), scalar.isPlain(), line(node));
        }
        if (node instanceof SequenceNode sequence) {
            List<RawValue> items = sequence.getValue().stream().map(this::value).toList();
            return new RawValue.Sequence(items, line(node));
        }
        if (node instanceof MappingNode mapping) {
            List<RawValue.Entry> entries = new ArrayList<>();
            for (NodeTuple tuple : mapping.getValue()) {
                entries.add(entry(tuple));
            }
            return new RawValue.Mapping(List.copyOf(entries), line(node));
        }
        throw ConfigProblem.ALIAS_LOOP.exception(source, line(node));
    }

    private RawValue.Entry entry(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            throw ConfigProblem.KEY_NOT_TEXT.exception(source, line(tuple.getKeyNode()));
        }
        return new RawValue.Entry(key.getValue(), line(key), value(tuple.getValueNode()));
    }

    private int line(Node node) {
        return override ? RawValue.NO_LINE : node.getStartMark().getLine() + 1;
    }

    private ProblemException notYaml(YAMLException cause, int codePoint) {
        int index = text.offsetByCodePoints(0, Math.min(Math.max(codePoint, 0), text.codePointCount(0, text.length())));
        int start = text.lastIndexOf('\n', index - 1) + 1;
        int end = text.indexOf('\n', index);
        String excerpt = text.substring(start, end < 0 ? text.length() : Math.max(end, start));
        long line = text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        return ConfigProblem.NOT_YAML.exceptionFrom(
                cause, source, line, index - start + 1, RawValue.shorten(excerpt.strip()));
    }
}
