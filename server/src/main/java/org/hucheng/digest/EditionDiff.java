package org.hucheng.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed from one published digest to another. */
final class EditionDiff {
    private EditionDiff() {}

    /** Figures whose value or wording differs, in the order of the later digest; those it no longer has come last. */
    static List<Edition.Difference> between(DigestJson before, DigestJson after) {
        Map<String, DigestJson.Row> gone = new LinkedHashMap<>();
        before.indicators().forEach(row -> gone.put(row.id(), row));
        List<Edition.Difference> differences = new ArrayList<>();
        for (DigestJson.Row now : after.indicators()) {
            add(differences, gone.remove(now.id()), now);
        }
        gone.values().forEach(row -> add(differences, row, null));
        return differences;
    }

    private static void add(
            List<Edition.Difference> differences, DigestJson.@Nullable Row before, DigestJson.@Nullable Row after) {
        DigestJson.Row named = Objects.requireNonNull(after == null ? before : after);
        boolean same = before != null
                && after != null
                && before.value() == after.value()
                && before.worded().equals(after.worded());
        if (!same) {
            differences.add(new Edition.Difference(
                    named.id(),
                    named.name(),
                    before == null ? null : before.value(),
                    after == null ? null : after.value(),
                    before == null ? null : before.worded(),
                    after == null ? null : after.worded()));
        }
    }
}
