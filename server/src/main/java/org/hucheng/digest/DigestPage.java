package org.hucheng.digest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.Text;

/** The published text of a digest, line by line: its sentences, then always the days and the cut-off, and what is made up. */
final class DigestPage {
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private DigestPage() {}

    static List<String> lines(DigestJson digest, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(digest.operationName().in(language));
        lines.add("");
        lines.addAll(digest.article().in(language));
        lines.add("");
        lines.add(period(digest).in(language));
        if (digest.synthetic() != null) {
            lines.add(digest.synthetic().in(language));
        }
        return lines;
    }

    private static Text period(DigestJson digest) {
        LocalDate from = digest.from();
        LocalDate to = digest.to();
        Text cutOff = moment(digest.cutOff());
        return new Text(
                "统计时段：%s至%s（含首尾两日），截至%s。".formatted(DAY_ZH.format(from), DAY_ZH.format(to), cutOff.zh()),
                "From %s to %s, both days included; counted up to %s."
                        .formatted(DAY_EN.format(from), DAY_EN.format(to), cutOff.en()));
    }

    /** Midnight is 24:00 of the day that it ends. */
    private static Text moment(OffsetDateTime at) {
        if (at.toLocalTime().toSecondOfDay() == 0) {
            LocalDate ended = at.toLocalDate().minusDays(1);
            return new Text(DAY_ZH.format(ended) + "24时", "24:00 on " + DAY_EN.format(ended));
        }
        return new Text(DAY_ZH.format(at) + TIME.format(at), TIME.format(at) + " on " + DAY_EN.format(at));
    }
}
