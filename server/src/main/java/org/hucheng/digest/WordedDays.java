package org.hucheng.digest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Text;

/**
 * Days in words, both included: 1月27日至2月22日, from 27 January to 22 February; 2月1日, on 1 February. The year is said where the days are not
 * all of one year.
 */
final class WordedDays {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private WordedDays() {}

    static Text of(DayWindow days) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        boolean years = from.getYear() != to.getYear();
        if (from.equals(to)) {
            return new Text(chinese(from, false), "on " + DAY.format(from));
        }
        boolean oneMonth = !years && from.getMonth() == to.getMonth();
        DateTimeFormatter english = years ? DAY_OF_YEAR : DAY;
        return new Text(
                chinese(from, years) + "至" + (oneMonth ? to.getDayOfMonth() + "日" : chinese(to, years)),
                "from " + (oneMonth ? Integer.toString(from.getDayOfMonth()) : english.format(from)) + " to "
                        + english.format(to));
    }

    private static String chinese(LocalDate day, boolean year) {
        return (year ? day.getYear() + "年" : "") + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
