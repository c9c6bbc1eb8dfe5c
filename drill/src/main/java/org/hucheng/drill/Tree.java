package org.hucheng.drill;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A part of a YAML file with its place, so that a wrong value is named by file and path. */
record Tree(String place, JsonNode node) {

    static Tree read(Path file) {
        try {
            return new Tree(
                    String.valueOf(file.getFileName()),
                    YAMLMapper.builder().build().readTree(file.toFile()));
        } catch (JacksonException e) {
            throw new ScenarioProblem(file + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    Tree at(String name) {
        return new Tree(place + " " + name, node.path(name));
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    String text() {
        if (!node.isValueNode() || isAbsent()) {
            throw problem("is missing");
        }
        return node.asString();
    }

    String text(String otherwise) {
        return isAbsent() ? otherwise : text();
    }

    long whole() {
        if (!node.isIntegralNumber()) {
            throw problem("must be a whole number");
        }
        return node.longValue();
    }

    long whole(long otherwise) {
        return isAbsent() ? otherwise : whole();
    }

    double number(double otherwise) {
        if (isAbsent()) {
            return otherwise;
        }
        if (!node.isNumber()) {
            throw problem("must be a number");
        }
        return node.doubleValue();
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (java.time.format.DateTimeParseException e) {
            throw problem("must be a date such as 2020-01-27");
        }
    }

    List<Tree> list() {
        List<Tree> list = new ArrayList<>();
        for (JsonNode item : node) {
            list.add(new Tree(place + "[" + list.size() + "]", item));
        }
        return list;
    }

    List<String> texts() {
        return list().stream().map(Tree::text).toList();
    }

    double[] numbers() {
        return list().stream().mapToDouble(t -> t.number(0)).toArray();
    }

    Map<String, Tree> fields() {
        Map<String, Tree> fields = new LinkedHashMap<>();
        node.properties().forEach(e -> fields.put(e.getKey(), new Tree(place + " " + e.getKey(), e.getValue())));
        return fields;
    }

    ScenarioProblem problem(String what) {
        return new ScenarioProblem(place + " " + what);
    }
}
