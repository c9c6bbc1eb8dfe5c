package org.hucheng.inspection;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Licence plates by scheme.
 *
 * <ul>
 *   <li>{@code cn}: GA 36-2018: province character, issuing letter, five characters (no I or O), the last of which may name a special use;
 *       new-energy plates have six: small ones D or F-class letter first, large ones last.
 *   <li>{@code foreign}: any other: 2 to 15 letters and digits.
 * </ul>
 */
final class Plate {
    static final Set<String> SCHEMES = Set.of("cn", "foreign");

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使";
    private static final String SPECIAL = "警学挂港澳试超领";
    /** Letters of new-energy plates: D, A, B, C, E are battery-electric, F, G, H, J, K are not. */
    private static final String NEW_ENERGY = "DABCEFGHJK";

    private Plate() {}

    /** The one form under which a plate is stored and looked up: capitals, no blanks, dots or hyphens; null when it is not valid. */
    static @Nullable String normalise(String scheme, String plate) {
        String p = strip(plate);
        return switch (scheme) {
            case "cn" -> isChinese(p) ? p : null;
            case "foreign" -> isForeign(p) ? p : null;
            default -> throw new IllegalArgumentException("scheme " + scheme);
        };
    }

    private static String strip(String plate) {
        String capitals = plate.toUpperCase(Locale.ROOT);
        var kept = new StringBuilder(capitals.length());
        for (int i = 0; i < capitals.length(); i++) {
            char c = capitals.charAt(i);
            if (" ·.-•".indexOf(c) < 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isForeign(String p) {
        return p.length() >= 2 && p.length() <= 15 && p.chars().allMatch(Character::isLetterOrDigit);
    }

    private static boolean isChinese(String p) {
        if (p.length() < 7 || p.length() > 8 || PROVINCES.indexOf(p.charAt(0)) < 0 || !isLetter(p.charAt(1))) {
            return false;
        }
        return p.length() == 7 ? isOrdinary(p) : isNewEnergy(p);
    }

    private static boolean isOrdinary(String p) {
        for (int i = 2; i < 6; i++) {
            if (!isLetter(p.charAt(i)) && !isDigit(p.charAt(i))) {
                return false;
            }
        }
        char last = p.charAt(6);
        return isLetter(last) || isDigit(last) || SPECIAL.indexOf(last) >= 0;
    }

    private static boolean isNewEnergy(String p) {
        boolean large = NEW_ENERGY.indexOf(p.charAt(7)) >= 0 && digits(p, 2, 7);
        boolean small = NEW_ENERGY.indexOf(p.charAt(2)) >= 0
                && (isDigit(p.charAt(3)) || isLetter(p.charAt(3)))
                && digits(p, 4, 8);
        return large || small;
    }

    private static boolean digits(String p, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(p.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** I and O are never used: they look like digits. */
    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' && c != 'I' && c != 'O';
    }
}
