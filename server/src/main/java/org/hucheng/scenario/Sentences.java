package org.hucheng.scenario;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.ProblemCode;

/** The sentence of a problem with its values filled in; values that the sentence has no place for follow in brackets. */
final class Sentences {
    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private Sentences() {}

    static String of(ProblemCode code, Map<String, Object> values, Language language) {
        String sentence = FILES.computeIfAbsent(code.module() + "_" + language.code(), Sentences::read)
                .getProperty(code.name(), code.name());
        StringJoiner rest =
                new StringJoiner(", ", language == Language.EN ? " (" : "（", language == Language.EN ? ")" : "）");
        rest.setEmptyValue("");
        for (Map.Entry<String, Object> value : values.entrySet()) {
            String place = "{" + value.getKey() + "}";
            if (sentence.contains(place)) {
                sentence = sentence.replace(place, String.valueOf(value.getValue()));
            } else {
                rest.add(value.getKey() + ": " + value.getValue());
            }
        }
        return sentence + rest;
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (var in = Sentences.class.getResourceAsStream("/problems/" + name + ".properties")) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
