package org.hucheng.scenario;

import static org.hucheng.scenario.ScenarioProblem.KEY_UNKNOWN;
import static org.hucheng.scenario.ScenarioProblem.SHAPE_WRONG;
import static org.hucheng.scenario.ScenarioProblem.VALUE_MISSING;
import static org.hucheng.scenario.ScenarioProblem.WINDOW_BACKWARDS;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.ProblemCode;
import org.hucheng.kernel.Refusal;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A map, list or value of a YAML file with its line. What is missing or wrong is reported and read as an absent part, empty text or null,
 * so that the check goes on; an absent part complains no further.
 */
public final class YamlPart implements Place {
    private final ScenarioFolder folder;
    private final String file;
    private final int line;
    private final @Nullable Node node;

    private YamlPart(ScenarioFolder folder, String file, int line, @Nullable Node node) {
        this.folder = folder;
        this.file = file;
        this.line = line;
        this.node = node;
    }

    static YamlPart of(ScenarioFolder folder, String file, Node node) {
        return new YamlPart(folder, file, lineOf(node), node);
    }

    static YamlPart absent(ScenarioFolder folder, String file, int line) {
        return new YamlPart(folder, file, line, null);
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public int line() {
        return line;
    }

    public boolean isPresent() {
        return node != null && !node.getTag().equals(Tag.NULL);
    }

    public boolean has(String key) {
        return maybe(key).isPresent();
    }

    /** What is under a key, which must be there. */
    public YamlPart at(String key) {
        YamlPart part = maybe(key);
        if (isPresent() && !part.isPresent()) {
            report(VALUE_MISSING, "field", key);
        }
        return part;
    }

    /** What is under a key, absent without complaint. */
    public YamlPart maybe(String key) {
        if (node instanceof MappingNode map) {
            for (NodeTuple entry : map.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return of(folder, file, entry.getValueNode());
                }
            }
        } else if (isPresent()) {
            report(SHAPE_WRONG, "expected", "map");
        }
        return absent(folder, file, line);
    }

    /** The keys of a map, with what is under each, in the order of the file. */
    public Map<String, YamlPart> entries() {
        Map<String, YamlPart> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode map) {
            for (NodeTuple entry : map.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name) {
                    entries.put(name.getValue(), of(folder, file, entry.getValueNode()));
                }
            }
        } else if (isPresent()) {
            report(SHAPE_WRONG, "expected", "map");
        }
        return entries;
    }

    /** The items of a list. */
    public List<YamlPart> items() {
        List<YamlPart> items = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> items.add(of(folder, file, item)));
        } else if (isPresent()) {
            report(SHAPE_WRONG, "expected", "list");
        }
        return items;
    }

    /** The items of a list of plain values. */
    public List<String> texts() {
        return items().stream().map(YamlPart::text).toList();
    }

    /** Reports every key that is none of these: a misspelt key would otherwise silently change nothing. */
    public void onlyKeys(String... known) {
        List<String> keys = List.of(known);
        entries().forEach((key, part) -> {
            if (!keys.contains(key)) {
                folder.report(file, part.line, KEY_UNKNOWN, "key", key, "known", String.join(" | ", keys));
            }
        });
    }

    /** This value as text; empty when it is absent or no plain value. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        if (isPresent()) {
            report(SHAPE_WRONG, "expected", "value");
        }
        return "";
    }

    /** The text under a key, which must be there and not be empty. */
    public String text(String key) {
        YamlPart part = at(key);
        String value = part.text();
        if (part.isPresent() && part.node instanceof ScalarNode && value.isEmpty()) {
            part.report(VALUE_MISSING, "field", key);
        }
        return value;
    }

    /** The map {@code {zh: ..., en: ...}} under a key. */
    public Text bilingual(String key) {
        YamlPart part = at(key);
        part.onlyKeys("zh", "en");
        return new Text(part.text("zh"), part.text("en"));
    }

    public @Nullable LocalDate day(String key) {
        String value = text(key);
        return value.isEmpty() ? null : Values.day(value, key, at(key));
    }

    public @Nullable LocalDate maybeDay(String key) {
        return has(key) ? day(key) : null;
    }

    public @Nullable LocalTime time(String key) {
        String value = text(key);
        return value.isEmpty() ? null : Values.time(value, key, at(key));
    }

    /** The map {@code {from: day, to: day}} under a key, both days included. */
    public @Nullable DayWindow days(String key) {
        YamlPart part = at(key);
        part.onlyKeys("from", "to");
        LocalDate from = part.day("from");
        LocalDate to = part.day("to");
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            part.report(WINDOW_BACKWARDS, "from", from, "to", to);
            return null;
        }
        return new DayWindow(from, to);
    }

    public @Nullable Integer number(String key, int least, int most) {
        String value = text(key);
        return value.isEmpty() ? null : Values.number(value, key, least, most, at(key));
    }

    public @Nullable Double decimal(String key, double least, double most) {
        String value = text(key);
        return value.isEmpty() ? null : Values.decimal(value, key, least, most, at(key));
    }

    public String choice(String key, List<String> choices) {
        String value = text(key);
        return value.isEmpty() ? value : Values.choice(value, key, choices, at(key));
    }

    /** The code under a key, as a new thing of this kind. */
    public String declare(String key, String what) {
        String code = text(key);
        if (!code.isEmpty()) {
            folder.declare(what, code, at(key));
        }
        return code;
    }

    /** A list of {@code {code: ..., name: {zh: ..., en: ...}}} under a key, each a new thing of this kind; other keys an item may have. */
    public List<YamlPart> declareItems(String key, String what, String... otherKeys) {
        List<String> keys = new ArrayList<>(List.of("code", "name"));
        keys.addAll(List.of(otherKeys));
        List<YamlPart> items = at(key).items();
        for (YamlPart item : items) {
            item.onlyKeys(keys.toArray(String[]::new));
            item.declare("code", what);
            item.bilingual("name");
        }
        return items;
    }

    /** This value, as the code of a thing of this kind that some line declares. */
    public String refer(String what) {
        String code = text();
        if (!code.isEmpty()) {
            folder.refer(what, code, this);
        }
        return code;
    }

    /** Everything below as maps, lists, text, numbers, booleans and null. */
    public @Nullable Object plain() {
        return node == null ? null : YamlPlain.of(node);
    }

    @Override
    public void report(ProblemCode code, Object... namesAndValues) {
        folder.report(file, line, code, namesAndValues);
    }

    @Override
    public void report(Refusal refusal) {
        folder.add(new Finding(file, line, refusal.code(), refusal.values()));
    }
}
