package org.hucheng.board;

import java.util.List;
import org.hucheng.network.NetPicture;
import org.hucheng.operations.OperationView;
import org.hucheng.roster.Gap;
import org.hucheng.roster.Manning;
import org.hucheng.roster.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the board promises, as far as the modules can prove it. */
@Component
class Guarantees {
    private static final String NOBODY_MISSED = "nobody-missed";
    private static final String NO_POST_UNMANNED = "no-post-unmanned";
    private static final int NAMED = 3;

    private final Roster roster;

    Guarantees(Roster roster) {
        this.roster = roster;
    }

    /**
     * A way into the area that nobody watches breaks it. A closed net alone does not prove it: the visits to the dwellings do, and they are not
     * counted here.
     */
    Snapshot.Guarantee nobodyMissed(@Nullable NetPicture net) {
        if (net == null || !net.state().equals("leaks")) {
            return Snapshot.Guarantee.notMeasured(NOBODY_MISSED, null);
        }
        return new Snapshot.Guarantee(
                NOBODY_MISSED, "broken", (long) net.leaks().size(), null, null, null, null);
    }

    /**
     * Kept when nobody is missing at the moment shown. When nobody is needed at that moment (all posts closed, or between shifts), that nobody is
     * missing proves nothing: then the whole time up to it is what counts.
     */
    Snapshot.Guarantee noPostUnmanned(OperationView operation, Manning manning) {
        if (manning.required() > 0) {
            return new Snapshot.Guarantee(
                    NO_POST_UNMANNED,
                    manning.gaps().isEmpty() ? "kept" : "broken",
                    (long) manning.missing(),
                    (long) manning.manned(),
                    (long) manning.required(),
                    "moment",
                    named(manning));
        }
        var covered = roster.covered(operation, manning.at());
        if (covered.requiredMinutes() == 0) {
            return Snapshot.Guarantee.notMeasured(NO_POST_UNMANNED, null);
        }
        return new Snapshot.Guarantee(
                NO_POST_UNMANNED,
                covered.uncoveredMinutes() == 0 ? "kept" : "broken",
                covered.uncoveredMinutes(),
                covered.requiredMinutes() - covered.uncoveredMinutes(),
                covered.requiredMinutes(),
                "period",
                List.of());
    }

    private static List<Snapshot.CodeAndName> named(Manning manning) {
        return manning.gaps().stream()
                .map(Gap::post)
                .distinct()
                .limit(NAMED)
                .map(post -> new Snapshot.CodeAndName(post.code(), post.name()))
                .toList();
    }
}
