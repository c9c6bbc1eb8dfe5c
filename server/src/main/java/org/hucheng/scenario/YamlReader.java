package org.hucheng.scenario;

import static org.hucheng.scenario.ScenarioProblem.KEY_TWICE;
import static org.hucheng.scenario.ScenarioProblem.YAML_BROKEN;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML 1.2 as nodes that know their lines. Anchors are not followed. */
final class YamlReader {
    private YamlReader() {}

    static YamlPart read(String text, String file, ScenarioFolder folder) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            root.ifPresent(node -> reportRepeatedKeys(node, file, folder));
            return root.map(node -> YamlPart.of(folder, file, node)).orElseGet(() -> YamlPart.absent(folder, file, 1));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            folder.report(file, line, YAML_BROKEN, "reason", String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            folder.report(file, 0, YAML_BROKEN, "reason", String.valueOf(e.getMessage()));
        }
        return YamlPart.absent(folder, file, 0);
    }

    private static void reportRepeatedKeys(Node node, String file, ScenarioFolder folder) {
        if (node instanceof MappingNode map) {
            Set<String> seen = new HashSet<>();
            for (NodeTuple entry : map.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key && !seen.add(key.getValue())) {
                    folder.report(file, YamlPart.lineOf(key), KEY_TWICE, "key", key.getValue());
                }
                reportRepeatedKeys(entry.getValueNode(), file, folder);
            }
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> reportRepeatedKeys(item, file, folder));
        }
    }
}
