package org.hucheng.drill;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rosters of a server in miniature: there is one, planned at once, with the duties of a hand-made one. */
final class TinyRosters {
    private final JsonMapper json = new JsonMapper();
    private int revision;
    private String state = "";
    private @Nullable LocalDate from;

    /** @param scenario the folder whose people it puts on duty */
    synchronized String answer(String method, String path, byte[] body, Path scenario) {
        if (path.endsWith("/rosters") && method.equals("POST")) {
            from = LocalDate.parse(json.readTree(body).path("from").asString());
            enter("planning");
        } else if (path.endsWith("/progress") && state.equals("planning")) {
            enter("draft");
        } else if (path.endsWith("/approve")) {
            enter("approved", body);
        } else if (path.endsWith("/publish")) {
            enter("published", body);
        } else if (path.endsWith("/grid")) {
            return HandMadeRoster.grid(Scenario.read(scenario), java.util.Objects.requireNonNull(from));
        }
        String one =
                "{\"number\":1,\"state\":\"%s\",\"revision\":%d,\"version\":%d,\"from\":\"%s\",\"to\":\"2030-01-01\",\"holes\":0}"
                        .formatted(state, revision, state.equals("published") ? 1 : 0, from);
        return path.endsWith("/rosters") && method.equals("GET")
                ? "{\"items\":[" + (from == null ? "" : one) + "]}"
                : one;
    }

    private void enter(String next) {
        state = next;
        revision++;
    }

    private void enter(String next, byte[] body) {
        if (json.readTree(body).path("revision").asInt() != revision) {
            throw new IllegalStateException("another revision than " + revision);
        }
        enter(next);
    }
}
