package org.hucheng.inspection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of identity documents by scheme.
 *
 * <ul>
 *   <li>{@code cn-id18}: citizen identity number, GB 11643-1999: area code (GB/T 2260), birth date, order number, check digit by ISO 7064 MOD 11-2.
 *   <li>{@code other}: any document: 4 to 30 letters, digits and hyphens.
 * </ul>
 */
final class IdentityNumber {
    static final Set<String> SCHEMES = Set.of("cn-id18", "other");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    /** Province-level codes of GB/T 2260 with Taiwan, Hong Kong, Macao (71, 81, 82) and the residence permits for their people (83). */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private IdentityNumber() {}

    /** The one form under which a number is stored and looked up; null when it is not valid under the scheme. */
    static @Nullable String normalise(String scheme, String number) {
        String n = number.strip().toUpperCase(Locale.ROOT);
        return switch (scheme) {
            case "cn-id18" -> isCitizenNumber(n) ? n : null;
            case "other" -> isOther(n) ? n : null;
            default -> throw new IllegalArgumentException("scheme " + scheme);
        };
    }

    private static boolean isOther(String n) {
        if (n.length() < 4 || n.length() > 30) {
            return false;
        }
        return n.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-');
    }

    private static boolean isCitizenNumber(String n) {
        if (n.length() != 18 || !PROVINCES.contains(n.substring(0, 2))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int digit = n.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        return n.charAt(17) == CHECKS.charAt(sum % 11) && isDate(n);
    }

    private static boolean isDate(String n) {
        try {
            LocalDate born = LocalDate.of(number(n, 6, 10), number(n, 10, 12), number(n, 12, 14));
            return born.getYear() >= 1800;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(String n, int from, int to) {
        return Integer.parseInt(n, from, to, 10);
    }
}
