package org.hucheng.digest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A digest as it is now, and how it differs from what was last published for the same days. */
record NowJson(@JsonUnwrapped DigestJson digest, @Nullable Differs differs) {
    /** @param edition the number of the edition that the figures no longer agree with */
    record Differs(int edition, List<Edition.Difference> indicators) {}

    static NowJson of(DigestJson digest, Optional<Edition> latest) {
        return new NowJson(
                digest,
                latest.map(edition -> new Differs(edition.number(), EditionDiff.between(edition.digest(), digest)))
                        .filter(differs -> !differs.indicators().isEmpty())
                        .orElse(null));
    }
}
