package org.hucheng.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password may be (NIST SP 800-63B, 5.1.1.2): long enough, not the user's name, and none that a list of breached passwords has. There is no rule of
 * capitals and digits. Instead of such a list there are the pieces its passwords are made of: words, walks over the keyboard, repeats, and years.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 256;
    /** So many characters beside known pieces do not make a password better. */
    private static final int FREE = 2;

    private static final int SHORTEST_WALK = 4;
    private static final int LONGEST_NUMBER = 8;

    private static final Set<String> COMMON = Set.copyOf(lines("common.txt"));
    private static final List<String> STEMS = lines("stems.txt");
    private static final List<String> WALKS = List.of(
            "1234567890",
            "01234567890",
            "qwertyuiop[]",
            "asdfghjkl;'",
            "zxcvbnm,./",
            "!@#$%^&*()_+",
            "abcdefghijklmnopqrstuvwxyz",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
            "!qaz@wsx#edc$rfv%tgb^yhn&ujm",
            "qazwsxedcrfvtgbyhnujmikolp",
            "1q2w3e4r5t6y7u8i9o0p",
            "147258369",
            "1472583690",
            "789456123",
            "5201314",
            "1314520");

    private PasswordRules() {}

    /** Refuses PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_IS_NAME, PASSWORD_BREACHED. */
    static void check(String password, String username) {
        if (password.length() < SHORTEST) {
            throw IdentityProblem.PASSWORD_TOO_SHORT.refuse("least", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw IdentityProblem.PASSWORD_TOO_LONG.refuse("most", LONGEST);
        }
        if (isName(password, username)) {
            throw IdentityProblem.PASSWORD_IS_NAME.refuse();
        }
        if (isBreached(password)) {
            throw IdentityProblem.PASSWORD_BREACHED.refuse();
        }
    }

    /** The name once, several times or backwards, with little beside it. */
    private static boolean isName(String password, String username) {
        String plain = read(password);
        String name = read(username);
        if (name.length() < 3) {
            return false;
        }
        String backwards = new StringBuilder(name).reverse().toString();
        String rest = plain.replace(name, "").replace(backwards, "");
        return rest.length() < plain.length()
                && rest.replaceAll("[^\\p{L}]", "").length() <= FREE;
    }

    static boolean isBreached(String password) {
        String typed = lower(password);
        String plain = read(password);
        return COMMON.contains(typed) || COMMON.contains(plain) || repeats(typed) || isMadeOfPieces(typed, plain);
    }

    private static boolean isMadeOfPieces(String typed, String plain) {
        var known = new BitSet(typed.length());
        for (String stem : STEMS) {
            for (int at = plain.indexOf(stem); at >= 0; at = plain.indexOf(stem, at + 1)) {
                known.set(at, at + stem.length());
            }
        }
        for (int from = 0; from + SHORTEST_WALK <= typed.length(); from++) {
            int to = from + SHORTEST_WALK;
            while (to <= typed.length() && isWalk(typed.substring(from, to))) {
                known.set(from, to++);
            }
            if (typed.chars().skip(from).limit(3).distinct().count() == 1) {
                known.set(from, from + 3);
            }
        }
        if (known.isEmpty()) {
            return false;
        }
        addNumbersAndMarks(typed, known);
        return typed.length() - known.cardinality() <= FREE;
    }

    /** Beside a known piece a year, a date and what stands between words add nothing. */
    private static void addNumbersAndMarks(String typed, BitSet known) {
        for (int i = 0; i < typed.length(); ) {
            int end = i;
            while (end < typed.length() && Character.isDigit(typed.charAt(end))) {
                end++;
            }
            if (end > i && end - i <= LONGEST_NUMBER) {
                known.set(i, end);
            } else if (end == i && !Character.isLetterOrDigit(typed.charAt(i))) {
                known.set(i);
            }
            i = Math.max(end, i + 1);
        }
    }

    private static boolean isWalk(String piece) {
        String backwards = new StringBuilder(piece).reverse().toString();
        return WALKS.stream().anyMatch(walk -> walk.contains(piece) || walk.contains(backwards));
    }

    /** A short piece over and over, with or without a beginning of it at the end. */
    private static boolean repeats(String typed) {
        for (int length = 1; length <= Math.min(6, typed.length() / 2); length++) {
            String piece = typed.substring(0, length);
            if (piece.repeat(typed.length() / length + 1).startsWith(typed)) {
                return true;
            }
        }
        return false;
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** As it is meant: letters for the digits and marks that stand for them, one for one. */
    private static String read(String text) {
        return lower(text)
                .chars()
                .map(c -> switch (c) {
                    case '0' -> 'o';
                    case '1', '!', '|' -> 'i';
                    case '3' -> 'e';
                    case '4', '@' -> 'a';
                    case '5', '$' -> 's';
                    case '7', '+' -> 't';
                    default -> c;
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> lines(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        PasswordRules.class.getResourceAsStream("/passwords/" + name), "no passwords/" + name),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(String::strip)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
