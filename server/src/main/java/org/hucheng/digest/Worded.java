package org.hucheng.digest;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.hucheng.kernel.Text;

/** A figure in words: one qualifier and one shown number, said alike in both languages, so that both admit the same true values. */
record Worded(Qualifier qualifier, long shown) {
    Worded {
        if (shown < 0) {
            throw new IllegalArgumentException("a worded figure is not negative: " + shown);
        }
        if (qualifier == Qualifier.MORE_THAN && (shown == 0 || shown % 10 != 0)) {
            throw new IllegalArgumentException("more than a number that does not end in 0: " + shown);
        }
    }

    /** The true values these words admit. */
    Range range() {
        return switch (qualifier) {
            case EXACTLY -> new Range(shown, shown);
            case MORE_THAN -> new Range(shown + 1, shown + lastDigitStep(shown) - 1);
            case NEARLY -> new Range(leastWithinFivePercent(), shown - 1);
            case ABOUT -> new Range(leastWithinFivePercent(), shown + shown / 20);
        };
    }

    private long leastWithinFivePercent() {
        return shown - shown / 20;
    }

    /** The worth of one unit in the last digit that is not zero: 100 for 1,500; 10,000 for 1,490,000. */
    static long lastDigitStep(long number) {
        long step = 1;
        for (long rest = number; rest != 0 && rest % 10 == 0; rest /= 10) {
            step *= 10;
        }
        return step;
    }

    Text text() {
        return new Text(chinese(), english());
    }

    /** The words with the unit behind them: 1500多人次, more than 1,500 person-shifts. */
    Text with(Text unit) {
        return new Text(chinese() + unit.zh(), english() + " " + unit.en());
    }

    private String chinese() {
        String number = Wan.say(shown);
        return switch (qualifier) {
            case EXACTLY -> number;
            case MORE_THAN -> number + (number.endsWith("万") ? "余" : "多");
            case NEARLY -> "近" + number;
            case ABOUT -> "约" + number;
        };
    }

    private String english() {
        String number = separated(shown);
        return switch (qualifier) {
            case EXACTLY -> number;
            case MORE_THAN -> "more than " + number;
            case NEARLY -> "nearly " + number;
            case ABOUT -> "about " + number;
        };
    }

    static String separated(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
