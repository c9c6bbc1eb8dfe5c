package org.hucheng.digest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.hucheng.kernel.Text;

/** Every figure beside the same figure counted again from the stored records. */
record Recount(List<Pair> indicators) {
    /**
     * @param counted what the running counts hold; a mean differs from it by its division
     * @param recounted what the records hold: a difference that the cutting down of a mean would hide is one too
     */
    record Pair(String id, Text name, long value, long recount, long counted, long recounted) {
        static Pair of(Figure running, Figure records) {
            return new Pair(
                    running.id(),
                    running.indicator().name(),
                    running.value(),
                    records.value(),
                    running.counted(),
                    records.counted());
        }

        @JsonIgnore
        boolean equal() {
            return counted == recounted && value == recount;
        }
    }

    boolean equal() {
        return differences() == 0;
    }

    long differences() {
        return indicators.stream().filter(pair -> !pair.equal()).count();
    }
}
