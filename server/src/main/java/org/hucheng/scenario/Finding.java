package org.hucheng.scenario;

import java.util.Map;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.ProblemCode;

/**
 * Something wrong with a scenario.
 *
 * @param line counted from 1; 0 when the problem is the file as a whole
 */
public record Finding(String file, int line, ProblemCode code, Map<String, Object> values) {
    /** {@code posts.csv:12: ...} */
    public String in(Language language) {
        return file + ":" + (line > 0 ? line + ":" : "") + " " + Sentences.of(code, values, language);
    }
}
