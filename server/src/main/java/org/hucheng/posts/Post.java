package org.hucheng.posts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;

/** A post with the orders given for it so far, inside the time of its operation. */
record Post(String code, TimeWindow operation, List<PostOrder> orders) {
    Post {
        orders = List.copyOf(orders);
    }

    /** Those that none of the others replaces, in the same sequence. */
    static List<PostOrder> inForce(List<PostOrder> orders) {
        return orders.stream()
                .filter(order -> orders.stream().noneMatch(other -> other.takesThePlaceOf(order)))
                .toList();
    }

    /** The post after this order; refuses with the first rule that the order breaks. */
    Post record(PostOrder order) {
        PostRules.TO_RECORD.forEach(rule -> rule.require(this, order));
        List<PostOrder> all = new ArrayList<>(orders);
        all.add(order);
        return new Post(code, operation, all);
    }

    /** The last order in force, apart from the one that this order replaces. */
    private @Nullable PostOrder lastBefore(@Nullable PostOrder order) {
        List<PostOrder> others = inForce(orders).stream()
                .filter(other -> order == null || !order.takesThePlaceOf(other))
                .toList();
        return others.stream().reduce((a, b) -> b.at().isBefore(a.at()) ? a : b).orElse(null);
    }

    boolean isOpen() {
        return isOpenBut(null);
    }

    /** Open by its last order, when the one that this order replaces is left out. */
    boolean isOpenBut(@Nullable PostOrder order) {
        PostOrder last = lastBefore(order);
        return last != null && last.act() == PostOrder.Act.OPEN;
    }

    boolean hasNothingSince(PostOrder order) {
        PostOrder last = lastBefore(order);
        Instant at = order.at();
        return last == null || last.at().isBefore(at);
    }

    /** An order that replaces another names the last one in force. */
    boolean hasWhatIsReplaced(PostOrder order) {
        PostOrder last = lastBefore(null);
        return order.replaces() == null || (last != null && order.takesThePlaceOf(last));
    }

    boolean hasFreeNumber(PostOrder order) {
        return orders.stream()
                .noneMatch(o -> o.act() == order.act() && o.number().equals(order.number()));
    }
}
