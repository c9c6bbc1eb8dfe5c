package org.hucheng.digest;

import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Text;

/**
 * An indicator with its value.
 *
 * @param window the indicator's own days, cut to the days of the digest
 * @param counted what the measure counted
 * @param value the true value of the indicator, all digits: for a mean the counted sum by its days, otherwise what was counted
 */
record Figure(Indicator indicator, DayWindow window, long counted, long value) {
    String id() {
        return indicator.id();
    }

    /** In words, with the unit. */
    Text worded() {
        return words().with(indicator.unit());
    }

    /** In words, without the unit. */
    Text number() {
        return words().text();
    }

    private Worded words() {
        return indicator.wording().word(value);
    }
}
