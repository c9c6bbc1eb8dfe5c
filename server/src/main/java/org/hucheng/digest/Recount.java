package org.hucheng.digest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Every figure beside the same figure counted again from the stored records. */
record Recount(List<Pair> indicators) {
    /**
     * @param counted what the running counts hold; a mean differs from it by its division
     * @param recount null when the records have been destroyed
     * @param recounted what the records hold: a difference that the cutting down of a mean would hide is one too; null when they have been destroyed
     */
    record Pair(
            String id,
            Text name,
            long value,
            @Nullable Long recount,
            long counted,
            @Nullable Long recounted) {
        static Pair of(Figure running, Figure records) {
            return new Pair(
                    running.id(),
                    running.indicator().name(),
                    running.value(),
                    records.value(),
                    running.counted(),
                    records.counted());
        }

        /** The running count alone: what it was counted from has been destroyed. */
        static Pair withoutRecords(Figure running) {
            return new Pair(running.id(), running.indicator().name(), running.value(), null, running.counted(), null);
        }

        @JsonIgnore
        boolean gone() {
            return recounted == null;
        }

        @JsonIgnore
        boolean differs() {
            return recounted != null && recount != null && (counted != recounted || value != recount);
        }
    }

    /** Nothing that can be counted again differs. */
    boolean equal() {
        return differences() == 0;
    }

    long differences() {
        return indicators.stream().filter(Pair::differs).count();
    }

    /** Figures that nobody can count again. */
    long gone() {
        return indicators.stream().filter(Pair::gone).count();
    }
}
