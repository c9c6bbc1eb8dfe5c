package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hucheng.digest.Figures.DAYS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hucheng.kernel.Text;
import org.junit.jupiter.api.Test;

class EditionDiffTest {
    @Test
    void onlyWhatDiffersIsListedAndWhatIsGoneComesLast() {
        DigestJson before = digest(figure("same", 1), figure("gone", 2), figure("changed", 3));
        DigestJson after = digest(figure("new", 4), figure("changed", 5), figure("same", 1));

        assertThat(EditionDiff.between(before, after))
                .extracting(d -> d.id() + " " + d.before() + " -> " + d.after())
                .containsExactly("new null -> 4", "changed 3 -> 5", "gone 2 -> null");
        assertThat(EditionDiff.between(before, before)).isEmpty();
    }

    @Test
    void aFrozenDocumentReadsBackAsItWas() {
        DigestJson digest = digest(figure("all", 10), Figures.figure("part", Relation.part("all", true), 10));
        assertThat(CanonicalJson.read(CanonicalJson.of(digest), DigestJson.class))
                .isEqualTo(digest);
    }

    private static Figure figure(String id, long value) {
        return Figures.figure(id, Relation.TOTAL, value);
    }

    private static DigestJson digest(Figure... figures) {
        CutOff cutOff = CutOff.of(DAYS, Instant.parse("2021-01-01T00:00:00Z"), ZoneOffset.ofHours(8));
        Text name = new Text("行动", "Operation");
        return DigestJson.of(new Digest("op", name, null, DAYS, cutOff, List.of(figures), Article.NONE));
    }
}
