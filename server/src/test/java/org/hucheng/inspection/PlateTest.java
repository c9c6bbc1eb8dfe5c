package org.hucheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.hucheng.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlateTest {
    @ParameterizedTest
    @CsvSource({
        "京A12345, 京A12345",
        "粤Y·D8N31, 粤YD8N31", // as it is painted
        "粤 y d8n31, 粤YD8N31",
        "粤BD12345, 粤BD12345", // new energy, small
        "甘G23459F, 甘G23459F", // new energy, large
        "粤Y1234学, 粤Y1234学",
        "粤Z1234港, 粤Z1234港",
        "粤Y1234I,", // I is never used
        "粤Y12O45,",
        "粤I12345,",
        "粤BA03205X,",
        "宁AD1234555555,",
        "A12345,",
        "粤Y1234,",
        "粤BX12345,", // no new-energy letter
    })
    void knowsAChinesePlate(String plate, String normal) {
        assertThat(Plate.normalise("cn", plate)).isEqualTo(normal);
    }

    @Test
    void takesAForeignPlateInFreeForm() {
        assertThat(Plate.normalise("foreign", "ab-12 xyz")).isEqualTo("AB12XYZ");
        assertThat(Plate.normalise("foreign", "7")).isNull();
        assertThat(Plate.normalise("foreign", "AB_12")).isNull();
    }

    @Test
    void agreesWithTheSharedCases() throws IOException {
        var file = SharedData.find("ids-and-plates/plate-cases.csv");
        assumeTrue(file.isPresent(), "shared data is not here: ids-and-plates/plate-cases.csv");
        for (String line : Files.readAllLines(file.get()).stream().skip(1).toList()) {
            String[] cells = line.split(",", 3);
            assertThat(Plate.normalise("cn", cells[0]) != null).as(line).isEqualTo(cells[1].equals("valid"));
        }
    }
}
