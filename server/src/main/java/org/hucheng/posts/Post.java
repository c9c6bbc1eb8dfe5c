package org.hucheng.posts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;

/** A post with the orders given for it so far, oldest first, inside the time of its operation. */
record Post(String code, TimeWindow operation, List<PostOrder> orders) {
    Post {
        orders = List.copyOf(orders);
    }

    /** The post after this order; refuses with the first rule that the order breaks. */
    Post record(PostOrder order) {
        PostRules.TO_RECORD.forEach(rule -> rule.require(this, order));
        List<PostOrder> all = new ArrayList<>(orders);
        all.add(order);
        return new Post(code, operation, all);
    }

    private @Nullable PostOrder latest() {
        return orders.isEmpty() ? null : orders.getLast();
    }

    boolean isOpen() {
        PostOrder latest = latest();
        return latest != null && latest.act() == PostOrder.Act.OPEN;
    }

    boolean hasNothingSince(Instant at) {
        PostOrder latest = latest();
        return latest == null || latest.at().isBefore(at);
    }

    boolean hasFreeNumber(PostOrder order) {
        return orders.stream()
                .noneMatch(o -> o.act() == order.act() && o.number().equals(order.number()));
    }
}
