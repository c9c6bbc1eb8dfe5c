package org.hucheng.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hucheng.operations.OperationView;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which values of vehicles and people an operation collects, each for a purpose: {@code inspection.fields}. What is not listed is refused, or left out where
 * the operation says so; also what this version does not know. An operation that lists nothing takes what comes.
 */
final class CollectedFields {
    /** What a record needs to be one: no value of anybody's. A document's kind belongs to its number. */
    static final Map<String, Set<String>> ALWAYS = Map.of(
            "vehicle", Set.of("post", "lane", "plateScheme", "disposition", "people"),
            "person", Set.of("post", "lane", "idType", "disposition"));

    private final boolean listed;
    private final boolean leaveOut;
    private final Map<String, Set<String>> fields = new HashMap<>();

    private CollectedFields(OperationView operation) {
        var section = operation.settings().path("inspection");
        listed = section.path("fields").isArray();
        leaveOut = section.path("uncollected").asString("refuse").equals("drop");
        ALWAYS.forEach((type, always) -> fields.put(type, new HashSet<>(always)));
        for (var item : section.path("fields")) {
            fields.computeIfAbsent(item.path("type").asString(""), t -> new HashSet<>())
                    .add(item.path("field").asString(""));
        }
    }

    static CollectedFields of(OperationView operation) {
        return new CollectedFields(operation);
    }

    /**
     * Takes away what the operation does not collect.
     *
     * @param type {@code vehicle-inspection} or {@code person-inspection}; of others nothing is taken
     * @return the paths of what was taken away
     * @throws org.hucheng.kernel.Refusal FIELD_NOT_COLLECTED where the operation refuses instead
     */
    List<String> reduce(String type, ObjectNode payload) {
        if (!listed) {
            return List.of();
        }
        var taken = new ArrayList<String>();
        switch (type) {
            case "person-inspection" -> reduce("person", payload, "payload.", taken);
            case "vehicle-inspection" -> {
                reduce("vehicle", payload, "payload.", taken);
                int n = 0;
                for (var person : payload.path("people")) {
                    if (person instanceof ObjectNode node) {
                        reduce("person", node, "payload.people[" + n + "].", taken);
                    }
                    n++;
                }
            }
            default -> {
                // nobody is named in the others
            }
        }
        return taken;
    }

    private void reduce(String type, ObjectNode node, String path, List<String> taken) {
        var known = fields.getOrDefault(type, Set.of());
        for (String field : List.copyOf(node.propertyNames())) {
            if (known.contains(field)) {
                continue;
            }
            if (!leaveOut) {
                throw InspectionProblem.FIELD_NOT_COLLECTED.refuse("field", path + name(field), "of", type);
            }
            node.remove(field);
            taken.add(path + name(field));
        }
    }

    /** A field's name comes from the device: cut, and without anything but Latin letters, so that no value hides in it. */
    private static String name(String field) {
        String plain = field.replaceAll("[^A-Za-z-]", "?");
        return plain.length() > 40 ? plain.substring(0, 40) : plain;
    }
}
