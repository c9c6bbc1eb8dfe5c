package org.hucheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.hucheng.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumberTest {
    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, true", // the example printed in GB 11643-1999
        "11010519491231002x, true", // people write it small
        "440605185001010017, true",
        "440605185001010018, false", // check digit
        "440605185013010014, false", // month 13
        "440605185002300013, false", // 30 February
        "4406051850010100170, false", // 19 characters
        "44060518500101001, false",
        "'', false",
        "44060518500101001A, false",
    })
    void knowsACitizenNumber(String number, boolean valid) {
        assertThat(IdentityNumber.normalise("cn-id18", number) != null).isEqualTo(valid);
    }

    @Test
    void oneDigitChangedIsAlwaysNoticed() {
        String number = "440605186302280170";
        for (int i = 0; i < 17; i++) {
            for (char c = '0'; c <= '9'; c++) {
                String other = number.substring(0, i) + c + number.substring(i + 1);
                boolean valid = IdentityNumber.normalise("cn-id18", other) != null;
                assertThat(valid).as(other).isEqualTo(other.equals(number));
            }
        }
    }

    @Test
    void agreesWithTheSharedCases() throws IOException {
        var file = SharedData.find("ids-and-plates/id18-cases.csv");
        assumeTrue(file.isPresent(), "shared data is not here: ids-and-plates/id18-cases.csv");
        for (String line : Files.readAllLines(file.get()).stream().skip(1).toList()) {
            String[] cells = line.split(",", 4);
            boolean valid = IdentityNumber.normalise("cn-id18", cells[0]) != null;
            assertThat(valid).as(line).isEqualTo(cells[1].equals("valid"));
        }
    }

    @Test
    void otherDocumentsAreTakenAsTheyAre() {
        assertThat(IdentityNumber.normalise("other", " e1234-56 ")).isEqualTo("E1234-56");
        assertThat(IdentityNumber.normalise("other", "a b")).isNull();
        assertThat(IdentityNumber.normalise("other", "123")).isNull();
    }
}
