package dev.centroid.experiment.config;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes flat keys as YAML for people: sections indented, lists and tasks in one line each. */
final class YamlWriter {

    private static final Resolver RESOLVER = new Resolver();

    private final Map<String, MappingNode> sections = new HashMap<>();
    private final Map<String, SequenceNode> lists = new HashMap<>();

    private YamlWriter() {
        sections.put("", mapping(FlowStyle.BLOCK));
    }

    static String write(ConfigOutput out) {
        YamlWriter writer = new YamlWriter();
        out.values().forEach(writer::put);
        DumperOptions options = new DumperOptions();
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(writer.sections.get(""), text);
        return text.toString();
    }

    private void put(String path, RawValue value) {
        if (path.endsWith("[]")) {
            String list = path.substring(0, path.length() - 2);
            FlowStyle style = ((RawValue.Sequence) value).items().isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
            lists.put(list, attach(list, new SequenceNode(Tag.SEQ, new ArrayList<>(), style)));
        } else {
            attach(path, node(value));
        }
    }

    /** Hangs a node into the section above it, which is made where it is not there yet. */
    private <N extends Node> N attach(String path, N node) {
        int dot = path.lastIndexOf('.');
        section(dot < 0 ? "" : path.substring(0, dot))
                .getValue()
                .add(new NodeTuple(scalar(path.substring(dot + 1), Tag.STR), node));
        return node;
    }

    private MappingNode section(String path) {
        MappingNode known = sections.get(path);
        if (known != null) {
            return known;
        }
        MappingNode made;
        if (path.endsWith("]")) {
            made = mapping(FlowStyle.FLOW);
            lists.get(path.substring(0, path.lastIndexOf('['))).getValue().add(made);
        } else {
            made = attach(path, mapping(FlowStyle.BLOCK));
        }
        sections.put(path, made);
        return made;
    }

    private static Node node(RawValue value) {
        if (value instanceof RawValue.Sequence sequence) {
            return new SequenceNode(
                    Tag.SEQ, sequence.items().stream().map(YamlWriter::node).toList(), FlowStyle.FLOW);
        }
        RawValue.Scalar scalar = (RawValue.Scalar) value;
        // A text that looks like a number gets its quotes from the tag; a number keeps the form that it has.
        return scalar(scalar.text(), scalar.plain() ? RESOLVER.resolve(NodeId.scalar, scalar.text(), true) : Tag.STR);
    }

    private static ScalarNode scalar(String text, Tag tag) {
        return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
    }

    private static MappingNode mapping(FlowStyle style) {
        return new MappingNode(Tag.MAP, new ArrayList<>(), style);
    }
}
