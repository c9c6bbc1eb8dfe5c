package org.hucheng.export;

import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;

/** What the codes of an operation's configuration are called, so that a file says what the page says. */
public record Configured(OperationView operation) {
    /** The name of a code in a section's list, for example {@code posts}, {@code kinds}; the code itself when it has none; null for null. */
    public @Nullable Object name(String section, String list, @Nullable String code) {
        if (code == null) {
            return null;
        }
        for (var item : operation.settings().path(section).path(list)) {
            if (item.path("code").asString("").equals(code)) {
                var name = item.path("name");
                return new Text(name.path("zh").asString(code), name.path("en").asString(code));
            }
        }
        return code;
    }
}
