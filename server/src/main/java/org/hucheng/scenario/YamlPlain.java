package org.hucheng.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML nodes as plain values: what a settings section is stored from. */
final class YamlPlain {
    private YamlPlain() {}

    static @Nullable Object of(Node node) {
        return switch (node) {
            case MappingNode map -> {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                for (NodeTuple entry : map.getValue()) {
                    if (entry.getKeyNode() instanceof ScalarNode key) {
                        values.put(key.getValue(), of(entry.getValueNode()));
                    }
                }
                yield values;
            }
            case SequenceNode list -> {
                List<@Nullable Object> values = new ArrayList<>();
                list.getValue().forEach(item -> values.add(of(item)));
                yield values;
            }
            case ScalarNode scalar -> value(scalar);
            default -> null;
        };
    }

    private static @Nullable Object value(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        try {
            if (tag.equals(Tag.BOOL)) {
                return Boolean.valueOf(text);
            }
            if (tag.equals(Tag.INT)) {
                return Long.valueOf(text);
            }
            if (tag.equals(Tag.FLOAT)) {
                return Double.valueOf(text);
            }
        } catch (NumberFormatException e) {
            return text; // hexadecimal and the like are codes here, not numbers
        }
        return text;
    }
}
