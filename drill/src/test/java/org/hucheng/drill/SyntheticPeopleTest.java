package org.hucheng.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyntheticPeopleTest {
    private final SyntheticPeople people = new SyntheticPeople("旅客", "999999", List.of("粤A", "粤B", "桂C"), true);

    @Test
    void givesTheCheckDigitOfTheStandardsOwnExample() {
        byte[] example = "11010519491231002".getBytes(StandardCharsets.US_ASCII);
        assertThat((char) SyntheticPeople.checkDigit(example, 0)).isEqualTo('X');
    }

    @Test
    void givesIdentityNumbersThatAreValidAndNobodysToday() {
        Set<String> seen = new HashSet<>();
        for (int person = 0; person < SyntheticPeople.PEOPLE; person += 37) {
            Bytes out = new Bytes(18);
            people.identityNumber(out, person);
            String number = out.text();
            assertThat(number).matches("999999[0-9]{11}[0-9X]");
            LocalDate birth = LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
            assertThat(birth.getYear()).isBetween(1800, 1899);
            assertThat(sum(number) % 11).isEqualTo(1);
            assertThat(seen.add(number)).isTrue();
        }
    }

    /** ISO 7064: the weighted sum over all 18 characters leaves 1. */
    private static int sum(String number) {
        int sum = 0;
        int weight = 1;
        for (int i = 17; i >= 0; i--) {
            char c = number.charAt(i);
            sum += (c == 'X' ? 10 : c - '0') * weight;
            weight = weight * 2 % 11;
        }
        return sum;
    }

    @Test
    void givesPlatesOfTheStandardsForm() {
        int newEnergy = 0;
        for (int vehicle = 0; vehicle < SyntheticPeople.VEHICLES; vehicle += 11) {
            Bytes out = new Bytes(18);
            people.plate(out, vehicle);
            assertThat(out.text()).matches("[粤桂][A-HJ-NP-Z]([A-HJ-NP-Z0-9]{5}|[DF][0-9]{5})");
            newEnergy += out.text().length() == 8 ? 1 : 0;
        }
        assertThat(newEnergy).isPositive();
    }

    @Test
    void saysInTheNameThatItIsSynthetic() {
        Bytes out = new Bytes(18);
        people.name(out, 123);
        assertThat(out.text()).isEqualTo("旅客000123");
        out.clear();
        people.phone(out, 123);
        assertThat(out.text()).isEqualTo("10000000123");
    }
}
