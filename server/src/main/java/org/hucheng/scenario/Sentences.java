package org.hucheng.scenario;

import java.util.Map;
import java.util.StringJoiner;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.ProblemCode;
import org.hucheng.kernel.ProblemWords;

/** The sentence of a problem with its values filled in; values that the sentence has no place for follow in brackets. */
final class Sentences {
    private static final ProblemWords WORDS = new ProblemWords();

    private Sentences() {}

    static String of(ProblemCode code, Map<String, Object> values, Language language) {
        String sentence = WORDS.title(code, language);
        boolean en = language == Language.EN;
        StringJoiner rest = new StringJoiner(", ", en ? " (" : "（", en ? ")" : "）");
        rest.setEmptyValue("");
        for (Map.Entry<String, Object> value : new java.util.TreeMap<>(values).entrySet()) {
            String place = "{" + value.getKey() + "}";
            if (sentence.contains(place)) {
                sentence = sentence.replace(place, String.valueOf(value.getValue()));
            } else {
                rest.add(value.getKey() + ": " + value.getValue());
            }
        }
        return sentence + rest;
    }
}
