package org.hucheng.drill;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * People and vehicles that cannot be anybody's: numbered names, identity numbers with birth dates of the 19th century
 * (GB 11643-1999 check digit), telephone numbers of the unassigned block 1000xxxxxxx, and plates of the form of
 * GA 36-2018 (8 characters for new-energy vehicles) drawn from a number.
 */
final class SyntheticPeople {
    static final int PEOPLE = 1_000_000;
    static final int VEHICLES = 240_000;

    private static final int[] BIRTHS = births();
    private static final int[] CHECK_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final byte[] CHECK_DIGITS = ascii("10X98765432");
    /** GA 36 leaves out I and O, which look like 1 and 0. */
    private static final byte[] PLATE_LETTERS = ascii("ABCDEFGHJKLMNPQRSTUVWXYZ");

    private final byte[] name;
    private final byte[] idArea;
    private final byte[][] platePrefixes;
    private final boolean chinese;

    SyntheticPeople(String name, String idArea, List<String> platePrefixes, boolean chinesePlates) {
        this.name = name.getBytes(StandardCharsets.UTF_8);
        this.idArea = ascii(idArea.matches("[0-9]{6}") ? idArea : "000000");
        this.platePrefixes = platePrefixes.stream()
                .map(p -> p.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.chinese = chinesePlates && !platePrefixes.isEmpty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int[] births() {
        LocalDate first = LocalDate.of(1800, 1, 1);
        int[] births = new int[Math.toIntExact(LocalDate.of(1900, 1, 1).toEpochDay() - first.toEpochDay())];
        for (int i = 0; i < births.length; i++) {
            LocalDate day = first.plusDays(i);
            births[i] = day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
        }
        return births;
    }

    /** The name of person number 0 to {@link #PEOPLE} - 1, such as 旅客000123. */
    void name(Bytes out, int person) {
        out.put(name).digits(person, 6);
    }

    /** The 18 characters of a person's identity number, with its check digit. */
    void identityNumber(Bytes out, int person) {
        int from = out.length;
        out.put(idArea).digits(BIRTHS[person % BIRTHS.length], 8).digits(person / BIRTHS.length + 1, 3);
        out.put(checkDigit(out.array, from));
    }

    /** The check digit after 17 digits: ISO 7064 MOD 11-2. */
    static byte checkDigit(byte[] digits, int from) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits[from + i] - '0') * CHECK_WEIGHTS[i];
        }
        return CHECK_DIGITS[sum % 11];
    }

    void phone(Bytes out, int person) {
        out.put('1').digits(person, 10);
    }

    /** Are plates of this operation Chinese ones, or only foreign ones in free form? */
    boolean plateIsChinese() {
        return chinese;
    }

    /** A plate of vehicle number 0 to {@link #VEHICLES} - 1; one in eight is a new-energy vehicle. */
    void plate(Bytes out, int vehicle) {
        int serial = vehicle;
        out.put(platePrefixes[vehicle % platePrefixes.length]);
        if (vehicle % 8 == 5) {
            out.put('D').digits(serial % 100_000, 5);
        } else {
            out.put(PLATE_LETTERS[serial / 10_000 % PLATE_LETTERS.length]).digits(serial % 10_000, 4);
        }
    }

    void foreignPlate(Bytes out, int vehicle) {
        out.put(FOREIGN).digits(vehicle, 6);
    }

    private static final byte[] FOREIGN = ascii("SYN-");
}
