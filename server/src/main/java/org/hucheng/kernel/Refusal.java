package org.hucheng.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something a user asked for is not done, for a reason the user can read and a program can recognise. Has no stack trace: it is an answer. */
public final class Refusal extends RuntimeException {
    private final transient ProblemCode code;
    private final transient Map<String, Object> values;
    private final transient @Nullable Text advice;

    Refusal(ProblemCode code, Map<String, Object> values, @Nullable Text advice) {
        super(code.name() + (values.isEmpty() ? "" : " " + values), null, false, false);
        this.code = code;
        this.values = Map.copyOf(values);
        this.advice = advice;
    }

    /** The same refusal with a hint how to go on; English hints begin with "Maybe". */
    public Refusal maybe(String zh, String en) {
        return new Refusal(code, values, new Text(zh, en));
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, Object> values() {
        return values;
    }

    public @Nullable Text advice() {
        return advice;
    }
}
