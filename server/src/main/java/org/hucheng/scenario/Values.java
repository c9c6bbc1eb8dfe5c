package org.hucheng.scenario;

import static org.hucheng.scenario.ScenarioProblem.CHOICE_UNKNOWN;
import static org.hucheng.scenario.ScenarioProblem.DATE_BAD;
import static org.hucheng.scenario.ScenarioProblem.MOMENT_BAD;
import static org.hucheng.scenario.ScenarioProblem.NUMBER_BAD;
import static org.hucheng.scenario.ScenarioProblem.NUMBER_OUT_OF_RANGE;
import static org.hucheng.scenario.ScenarioProblem.TIME_BAD;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Reads one value; reports what it is not and answers null. */
final class Values {
    private Values() {}

    static @Nullable LocalDate day(String value, String field, Place place) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            place.report(DATE_BAD, "field", field, "value", value);
            return null;
        }
    }

    static @Nullable Instant moment(String value, String field, Place place) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            place.report(MOMENT_BAD, "field", field, "value", value);
            return null;
        }
    }

    static @Nullable LocalTime time(String value, String field, Place place) {
        try {
            return LocalTime.parse(value);
        } catch (DateTimeException e) {
            place.report(TIME_BAD, "field", field, "value", value);
            return null;
        }
    }

    static @Nullable Integer number(String value, String field, int least, int most, Place place) {
        Double number = decimal(value, field, least, most, place);
        if (number != null && number != Math.rint(number)) {
            place.report(NUMBER_BAD, "field", field, "value", value);
            return null;
        }
        return number == null ? null : number.intValue();
    }

    static @Nullable Double decimal(String value, String field, double least, double most, Place place) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            place.report(NUMBER_BAD, "field", field, "value", value);
            return null;
        }
        if (!(number >= least && number <= most)) {
            place.report(
                    NUMBER_OUT_OF_RANGE, "field", field, "value", value, "least", plain(least), "most", plain(most));
            return null;
        }
        return number;
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
    }

    static String choice(String value, String field, Collection<String> choices, Place place) {
        if (!choices.contains(value)) {
            place.report(CHOICE_UNKNOWN, "field", field, "value", value, "choices", String.join(" | ", choices));
        }
        return value;
    }
}
