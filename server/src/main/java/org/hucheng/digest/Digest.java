package org.hucheng.digest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an operation over some days, and the text they give.
 *
 * @param operation its code
 * @param synthetic what in the operation is made up; a publication of it says so
 */
record Digest(
        String operation,
        Text operationName,
        @Nullable Text synthetic,
        DayWindow window,
        CutOff cutOff,
        List<Figure> figures,
        Article template) {

    Article article() {
        Map<String, Figure> byId = new LinkedHashMap<>();
        figures.forEach(figure -> byId.put(figure.id(), figure));
        return template.with(byId, cutOff);
    }
}
