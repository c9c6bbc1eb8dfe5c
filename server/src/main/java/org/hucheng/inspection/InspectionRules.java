package org.hucheng.inspection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hucheng.intake.Payload;
import org.hucheng.operations.OperationView;
import org.hucheng.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an operation lets a post record: its section {@code inspection}. Thresholds, dispositions, schemes and required fields are the order's, not
 * ours.
 */
final class InspectionRules {
    /** More people than the largest coach holds are a slip of the finger. */
    static final int MOST_PEOPLE = 200;

    private final List<String> plates;
    private final List<String> identityNumbers;
    private final Set<String> dispositions;
    private final Set<String> requiredOfVehicle;
    private final Set<String> requiredOfPerson;
    private final @Nullable Temperature temperature;

    /** @param highNeeds dispositions allowed for a reading that is high; empty: any */
    private record Temperature(
            double lowest, double highest, double threshold, boolean inclusive, Set<String> highNeeds) {
        boolean isHigh(double reading) {
            return inclusive ? reading >= threshold : reading > threshold;
        }
    }

    private InspectionRules(JsonNode section) {
        plates = texts(section.path("plates"), List.of("foreign"));
        identityNumbers = texts(section.path("identityNumbers"), List.of("other"));
        dispositions = new HashSet<>();
        section.path("dispositions")
                .forEach(d -> dispositions.add(d.path("code").asString("")));
        requiredOfVehicle = Set.copyOf(texts(section.path("required").path("vehicle"), List.of("disposition")));
        requiredOfPerson = Set.copyOf(texts(section.path("required").path("person"), List.of("disposition")));
        JsonNode t = section.path("temperature");
        temperature = t.isMissingNode() || t.isNull()
                ? null
                : new Temperature(
                        t.path("lowest").asDouble(30.0),
                        t.path("highest").asDouble(45.0),
                        t.path("threshold").asDouble(37.3),
                        !t.path("comparison").asString(">=").equals(">"),
                        Set.copyOf(texts(t.path("highNeeds"), List.of())));
    }

    /** The lowest reading that counts as high, in tenths of a degree; empty when the operation takes no temperatures. */
    java.util.OptionalInt lowestHigh() {
        if (temperature == null) {
            return java.util.OptionalInt.empty();
        }
        int tenths = (int) Math.round(temperature.threshold() * 10);
        return java.util.OptionalInt.of(temperature.isHigh(tenths / 10.0) ? tenths : tenths + 1);
    }

    static InspectionRules of(OperationView operation) {
        return new InspectionRules(operation.settings().path("inspection"));
    }

    record Identified(String scheme, String normalised, UUID token) {}

    /** Refuses PLATE_INVALID, PLATE_SCHEME_UNKNOWN, FIELD_MISSING. */
    Identified plate(Payload vehicle, Sealer sealer) {
        String plate = vehicle.text("plate", 40);
        String scheme = scheme(vehicle.maybeText("plateScheme", 20), plates, InspectionProblem.PLATE_SCHEME_UNKNOWN);
        String normal = Plate.normalise(scheme, plate);
        if (normal == null) {
            throw InspectionProblem.PLATE_INVALID.refuse("scheme", scheme, "length", plate.length());
        }
        return new Identified(scheme, normal, sealer.token("plate", normal));
    }

    /** Null when no number was given. Refuses ID_NUMBER_INVALID, ID_TYPE_UNKNOWN. */
    @Nullable
    Identified identityNumber(Payload person, Sealer sealer) {
        String number = person.maybeText("idNumber", 40);
        if (number == null) {
            return null;
        }
        String scheme = scheme(person.maybeText("idType", 20), identityNumbers, InspectionProblem.ID_TYPE_UNKNOWN);
        String normal = IdentityNumber.normalise(scheme, number);
        if (normal == null) {
            throw InspectionProblem.ID_NUMBER_INVALID.refuse("scheme", scheme, "length", number.length());
        }
        return new Identified(scheme, normal, sealer.token("id", normal));
    }

    /** Tenths of a degree, or null when none was taken. Refuses TEMPERATURE_OUT_OF_RANGE, TEMPERATURE_NOT_TAKEN, TEMPERATURE_DISPOSITION. */
    @Nullable
    Integer temperature(Payload person, String disposition) {
        Integer tenths = reading(person);
        if (tenths != null
                && temperature != null
                && temperature.isHigh(tenths / 10.0)
                && !temperature.highNeeds().isEmpty()
                && !temperature.highNeeds().contains(disposition)) {
            throw InspectionProblem.TEMPERATURE_DISPOSITION.refuse(
                    "threshold", temperature.threshold(), "disposition", disposition);
        }
        return tenths;
    }

    /** A reading in tenths of a degree Celsius whatever was decided on it. */
    @Nullable
    Integer reading(Payload person) {
        Double reading = person.maybeDecimal("temperature");
        if (reading == null) {
            return null;
        }
        if (temperature == null) {
            throw InspectionProblem.TEMPERATURE_NOT_TAKEN.refuse();
        }
        if (reading < temperature.lowest() || reading > temperature.highest()) {
            throw InspectionProblem.TEMPERATURE_OUT_OF_RANGE
                    .refuse("lowest", temperature.lowest(), "highest", temperature.highest())
                    .maybe("也许读数是华氏度，请换算成摄氏度。", "Maybe the reading is in Fahrenheit; Celsius is expected.");
        }
        return (int) Math.round(reading * 10);
    }

    /** Refuses DISPOSITION_UNKNOWN, FIELD_MISSING. */
    String disposition(Payload subject) {
        String disposition = subject.text("disposition", 40);
        if (!dispositions.contains(disposition)) {
            throw InspectionProblem.DISPOSITION_UNKNOWN.refuse("disposition", disposition);
        }
        return disposition;
    }

    void requireOfVehicle(Payload vehicle) {
        require(vehicle, requiredOfVehicle);
    }

    void requireOfPerson(Payload person) {
        require(person, requiredOfPerson);
    }

    List<String> plateSchemes() {
        return plates;
    }

    List<String> identityNumberSchemes() {
        return identityNumbers;
    }

    private static void require(Payload subject, Set<String> fields) {
        for (String field : fields) {
            if (!subject.has(field)) {
                throw subject.missing(field);
            }
        }
    }

    private static String scheme(@Nullable String named, List<String> allowed, InspectionProblem unknown) {
        if (named == null) {
            return allowed.getFirst();
        }
        if (!allowed.contains(named)) {
            throw unknown.refuse("scheme", named, "allowed", allowed);
        }
        return named;
    }

    private static List<String> texts(JsonNode array, List<String> otherwise) {
        if (!array.isArray() || array.isEmpty()) {
            return otherwise;
        }
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
