package org.hucheng.digest;

import java.util.List;
import java.util.Map;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Text;

/**
 * A figure, declared once: what is counted, over which days, and how it is said.
 *
 * @param measure the name of a {@link org.hucheng.kernel.Measure}
 * @param where filters of that measure; each key: any of these values
 */
record Indicator(
        String id,
        Text name,
        Text unit,
        String measure,
        Map<String, List<String>> where,
        DayWindow window,
        Relation relation,
        Wording wording) {}
