package org.hucheng.digest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.Text;

/**
 * The published text: sentences in both languages. {@code {F8}} stands for a worded figure with its unit, {@code {F8:number}} for the figure without,
 * {@code {F8:days}} for the days it was counted over.
 */
record Article(List<String> zh, List<String> en) {
    static final Article NONE = new Article(List.of(), List.of());
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}:]*)(?::(number|days))?}");

    List<String> in(Language language) {
        return language == Language.EN ? en : zh;
    }

    /** The indicators that a sentence names, in its order. */
    static SequencedSet<String> namedIn(String sentence) {
        SequencedSet<String> ids = new LinkedHashSet<>();
        Matcher m = PLACEHOLDER.matcher(sentence);
        while (m.find()) {
            ids.add(m.group(1));
        }
        return ids;
    }

    /** The text with its figures. A sentence that names a figure which is not there is left out: figures are counted or absent, never typed in. */
    Article with(Map<String, Figure> figures, CutOff cutOff) {
        return new Article(filled(Language.ZH, figures, cutOff), filled(Language.EN, figures, cutOff));
    }

    private List<String> filled(Language language, Map<String, Figure> figures, CutOff cutOff) {
        return in(language).stream()
                .filter(sentence -> figures.keySet().containsAll(namedIn(sentence)))
                .map(sentence -> PLACEHOLDER.matcher(sentence).replaceAll(m -> {
                    Figure figure = Objects.requireNonNull(figures.get(m.group(1)));
                    Text words = switch (m.group(2)) {
                        case null -> figure.worded();
                        case "number" -> figure.number();
                        default -> WordedDays.of(cutOff.counted(figure.window()));
                    };
                    return Matcher.quoteReplacement(words.in(language));
                }))
                .toList();
    }
}
