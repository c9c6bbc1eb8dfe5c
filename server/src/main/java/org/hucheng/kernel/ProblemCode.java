package org.hucheng.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal this system can give. Each module has one public enum of them; the constant's name is the stable code that programs read, and
 * {@code problems/<module>_<language>.properties} holds the sentence that people read.
 */
public interface ProblemCode {
    /** What kind of answer it is; each kind is one HTTP status. */
    enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        TOO_LARGE(413),
        REFUSED(422),
        TOO_MANY(429),
        FAILED(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    String name();

    Kind kind();

    /** The module whose property files hold the sentences. */
    String module();

    /**
     * A refusal with named values: {@code POST_NOT_FOUND.refuse("post", code)}. Never put personal data here: the values are shown and logged.
     */
    default Refusal refuse(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values come in pairs: " + namesAndValues.length);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Refusal(this, values, null);
    }
}
