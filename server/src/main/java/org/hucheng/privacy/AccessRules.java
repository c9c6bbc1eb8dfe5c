package org.hucheng.privacy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How personal values are looked at in an operation: sections {@code privacy.purposes} and {@code privacy.access} of its configuration, and what holds where it says nothing. */
public final class AccessRules {
    static final int MINUTES = 30;
    static final int MOST_MINUTES = 240;
    static final int GLASS_MINUTES = 15;
    static final int REVIEW_HOURS = 24;

    /** As forms in China print them: the surname; three and four characters of a document or phone number; province, office and two characters of a plate. */
    static final Map<String, Mask> MASKS = Map.of(
            "name", new Mask(1, 0), "idNumber", new Mask(3, 4), "phone", new Mask(3, 4), "plate", new Mask(2, 2));

    private static final Mask NOTHING = new Mask(0, 0);

    private final List<String> purposes;
    private final int minutes;
    private final int mostMinutes;
    private final int glassMinutes;
    private final int reviewHours;
    private final Map<String, Mask> masks;

    private AccessRules(JsonNode privacy) {
        JsonNode section = privacy.path("access");
        purposes = privacy.path("purposes")
                .valueStream()
                .map(p -> p.path("code").asString(""))
                .toList();
        mostMinutes = section.path("mostMinutes").asInt(MOST_MINUTES);
        minutes = Math.min(section.path("minutes").asInt(MINUTES), mostMinutes);
        glassMinutes = section.path("glassMinutes").asInt(GLASS_MINUTES);
        reviewHours = section.path("reviewHours").asInt(REVIEW_HOURS);
        masks = new HashMap<>(MASKS);
        section.path("masks")
                .properties()
                .forEach(m -> masks.put(
                        m.getKey(),
                        new Mask(
                                m.getValue().path("first").asInt(0),
                                m.getValue().path("last").asInt(0))));
    }

    public static AccessRules of(OperationView operation) {
        return new AccessRules(operation.settings().path("privacy"));
    }

    /** A value of this field as it stands in a list; a field that no rule names is all stars. */
    public String mask(String field, String value) {
        return masks.getOrDefault(field, NOTHING).of(value);
    }

    /** Refuses PURPOSE_UNKNOWN. Null where the operation lists no purposes and none was named. */
    @Nullable
    String purpose(@Nullable String named) {
        String purpose = named == null || named.isBlank() ? null : named.strip();
        if (purposes.isEmpty() && purpose == null || purpose != null && purposes.contains(purpose)) {
            return purpose;
        }
        throw PrivacyProblem.PURPOSE_UNKNOWN.refuse("field", "purpose", "known", purposes);
    }

    /** Refuses ACCESS_TOO_LONG. */
    Duration length(@Nullable Integer asked, boolean glass) {
        int most = glass ? glassMinutes : mostMinutes;
        int length = asked == null ? glass ? glassMinutes : minutes : asked;
        if (length < 1 || length > most) {
            throw PrivacyProblem.ACCESS_TOO_LONG.refuse("field", "minutes", "most", most);
        }
        return Duration.ofMinutes(length);
    }

    Duration reviewWithin() {
        return Duration.ofHours(reviewHours);
    }
}
