package org.hucheng.digest;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hucheng.kernel.Language;

/** Reads a worded figure back: what {@link Worded} writes, and how the press writes the same (余 below 10,000, 1.49 million). */
final class WordedReader {
    private static final Pattern CHINESE = Pattern.compile("(近|约)?(\\d+(?:\\.\\d{1,2})?)(万)?(余|多)?");
    private static final Pattern ENGLISH =
            Pattern.compile("(more than |nearly |about )?(\\d{1,3}(?:,\\d{3})*|\\d+(?:\\.\\d{1,2})? million)");

    private WordedReader() {}

    /**
     * The figure in a text that holds nothing else than it, without its unit. Empty when the text is no figure of this house: 余万 (which says
     * something else than 万余), two qualifiers, decimals without 万, "more than" before a number that does not end in 0.
     */
    static Optional<Worded> read(String text, Language language) {
        return switch (language) {
            case ZH -> chinese(text.strip());
            case EN -> english(text.strip());
        };
    }

    private static Optional<Worded> chinese(String text) {
        Matcher m = CHINESE.matcher(text);
        if (!m.matches() || (m.group(1) != null && m.group(4) != null)) {
            return Optional.empty();
        }
        Qualifier qualifier = Qualifier.EXACTLY;
        if (m.group(4) != null) {
            qualifier = Qualifier.MORE_THAN;
        } else if (m.group(1) != null) {
            qualifier = m.group(1).equals("近") ? Qualifier.NEARLY : Qualifier.ABOUT;
        }
        return worded(qualifier, m.group(2), m.group(3) == null ? 1 : Wan.UNIT);
    }

    private static Optional<Worded> english(String text) {
        Matcher m = ENGLISH.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        Qualifier qualifier = switch (m.group(1) == null ? "" : m.group(1)) {
            case "more than " -> Qualifier.MORE_THAN;
            case "nearly " -> Qualifier.NEARLY;
            case "about " -> Qualifier.ABOUT;
            default -> Qualifier.EXACTLY;
        };
        String number = m.group(2);
        return number.endsWith(" million")
                ? worded(qualifier, number.substring(0, number.length() - " million".length()), 1_000_000)
                : worded(qualifier, number.replace(",", ""), 1);
    }

    private static Optional<Worded> worded(Qualifier qualifier, String digits, long unit) {
        try {
            long shown =
                    new BigDecimal(digits).multiply(BigDecimal.valueOf(unit)).longValueExact();
            boolean readable = qualifier != Qualifier.MORE_THAN || (shown > 0 && shown % 10 == 0);
            return readable ? Optional.of(new Worded(qualifier, shown)) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty(); // decimals without 万, or beyond what is counted
        }
    }
}
