package org.hucheng.planning;

import java.util.ArrayList;
import java.util.List;
import org.hucheng.kernel.Text;
import org.hucheng.rostering.Absence;
import org.hucheng.rostering.Sentence;

/** Says the engine's sentences with the operation's own words for shifts and kinds of absence. */
final class PlanWords {
    private final Situation situation;

    PlanWords(Situation situation) {
        this.situation = situation;
    }

    Text say(Sentence sentence) {
        return new Text(in(sentence, true).in("zh"), in(sentence, false).in("en"));
    }

    private Sentence in(Sentence sentence, boolean zh) {
        List<Object> values = new ArrayList<>();
        for (Object value : sentence.values()) {
            values.add(
                    switch (value) {
                        case Sentence inner -> in(inner, zh);
                        case Absence.Reason reason -> word(reason.name().toLowerCase(java.util.Locale.ROOT), zh);
                        case String text -> shifts(text, zh);
                        default -> value;
                    });
        }
        return new Sentence(sentence.code(), values);
    }

    /** A value may be a shift's full name alone, or that and a post's code. */
    private String shifts(String text, boolean zh) {
        String[] words = text.split(" ", 2);
        KnownShift shift = situation.rules.shifts().get(words[0]);
        if (shift == null) {
            return text;
        }
        String name = zh ? shift.name().zh() : shift.name().en();
        // the engine's Chinese sentences say 班 themselves
        String said = zh && name.endsWith("班") && words.length == 1 ? name.substring(0, name.length() - 1) : name;
        return words.length == 1 ? said : said + " " + words[1];
    }

    static String word(String kind, boolean zh) {
        return switch (kind) {
            case "leave" -> zh ? "休假" : "leave";
            case "illness" -> zh ? "病假" : "illness";
            case "quarantine" -> zh ? "隔离" : "quarantine";
            default -> zh ? "其他" : "other";
        };
    }
}
