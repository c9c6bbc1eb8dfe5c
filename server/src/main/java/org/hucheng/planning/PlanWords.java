package org.hucheng.planning;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hucheng.kernel.Text;
import org.hucheng.rostering.Absence;
import org.hucheng.rostering.Sentence;

/** Says the engine's sentences with the operation's own words for shifts, kinds of absence and days. */
final class PlanWords {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern DAY_ZH = Pattern.compile("第(-?\\d+)天");
    private static final Pattern DAYS_EN = Pattern.compile("\\bdays? (-?\\d+)( to (\\d+))?");
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Situation situation;
    private final LocalDate firstDay;

    /** @param firstDay the engine counts days from 1 here */
    PlanWords(Situation situation, LocalDate firstDay) {
        this.situation = situation;
        this.firstDay = firstDay;
    }

    Text say(Sentence sentence) {
        // the engine's Chinese sentences say 班 themselves, names of shifts mostly do too
        String zh = in(sentence, true).in("zh").replace("班班", "班");
        String en = in(sentence, false).in("en");
        return new Text(
                DAY_ZH.matcher(zh).replaceAll(m -> ZH.format(day(m.group(1)))),
                DAYS_EN.matcher(en)
                        .replaceAll(m -> EN.format(day(m.group(1)))
                                + (m.group(3) == null ? "" : " to " + EN.format(day(m.group(3))))));
    }

    private LocalDate day(String number) {
        return firstDay.plusDays(Integer.parseInt(number) - 1L);
    }

    private Sentence in(Sentence sentence, boolean zh) {
        List<Object> values = new ArrayList<>();
        for (Object value : sentence.values()) {
            values.add(
                    switch (value) {
                        case Sentence inner -> in(inner, zh);
                        case Absence.Reason reason -> word(reason.name().toLowerCase(Locale.ROOT), zh);
                        case String text -> words(text, zh);
                        default -> value;
                    });
        }
        return new Sentence(sentence.code(), values);
    }

    /** Names of shifts, agencies, skills, kinds of posts and units instead of their codes; codes of posts and members stay. */
    private String words(String text, boolean zh) {
        return CODE.matcher(text).replaceAll(m -> {
            KnownShift shift = situation.rules.shifts().get(m.group());
            if (shift != null) {
                return Matcher.quoteReplacement(
                        zh ? shift.name().zh() : shift.name().en().toLowerCase(Locale.ENGLISH));
            }
            Text name = situation.words().get(m.group());
            return Matcher.quoteReplacement(name == null ? m.group() : zh ? name.zh() : name.en());
        });
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
