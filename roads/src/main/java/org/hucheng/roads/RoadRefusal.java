package org.hucheng.roads;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What was asked is not done; carries a stable code and named values. Has no stack trace: it is an answer. */
public final class RoadRefusal extends RuntimeException {
    private final RoadProblem problem;
    private final transient Map<String, Object> values;

    public RoadRefusal(RoadProblem problem, Object... namesAndValues) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            named.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        values = Collections.unmodifiableMap(named);
    }

    public RoadProblem problem() {
        return problem;
    }

    public Map<String, Object> values() {
        return values;
    }

    /** The sentence in Chinese or English, with its values. */
    public String sentence(boolean chinese) {
        var words = ResourceBundle.getBundle(
                "org.hucheng.roads.problems",
                chinese ? Locale.CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String text = words.getString(problem.name());
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    @Override
    public String getMessage() {
        return problem.name() + (values.isEmpty() ? "" : " " + values);
    }
}
