package org.hucheng.posts;

import static org.hucheng.posts.PostProblem.ALREADY_OPEN;
import static org.hucheng.posts.PostProblem.NOT_OPEN;
import static org.hucheng.posts.PostProblem.ORDER_AFTER_OPERATION;
import static org.hucheng.posts.PostProblem.ORDER_BEFORE_OPERATION;
import static org.hucheng.posts.PostProblem.ORDER_NOT_LATEST;
import static org.hucheng.posts.PostProblem.ORDER_NUMBER_TAKEN;
import static org.hucheng.posts.PostProblem.ORDER_REPLACES_NOTHING;

import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import org.hucheng.posts.PostOrder.Act;
import org.jspecify.annotations.Nullable;

/** What must hold before an order for a post is recorded. */
final class PostRules {
    static final List<Rule> TO_RECORD = List.of(
            rule(
                    ORDER_BEFORE_OPERATION,
                    "no post is ordered before the operation begins",
                    (post, order) -> !order.at().isBefore(post.operation().from())),
            rule(
                    ORDER_AFTER_OPERATION,
                    "a post is revoked at the latest when the operation's last day ends, and opened before",
                    (post, order) -> isInTime(order, post.operation().to())),
            rule(
                    ORDER_NUMBER_TAKEN,
                    "an order number is used once for a post and act",
                    (post, order) -> post.hasFreeNumber(order)),
            rule(
                    ORDER_REPLACES_NOTHING,
                    "what is replaced is the post's last order in force, and of the same act",
                    Post::hasWhatIsReplaced),
            rule(
                    ORDER_NOT_LATEST,
                    "orders follow one another in the time they take effect, save the one that is replaced",
                    Post::hasNothingSince),
            rule(
                    ALREADY_OPEN,
                    "an open post is not opened again",
                    (post, order) -> order.act() == Act.REVOKE || !post.isOpenBut(order)),
            rule(
                    NOT_OPEN,
                    "only an open post is revoked",
                    (post, order) -> order.act() == Act.OPEN || post.isOpenBut(order)));

    private PostRules() {}

    /** @param says the rule in words, for whoever reads the list */
    record Rule(PostProblem problem, String says, BiPredicate<Post, PostOrder> holds) {
        void require(Post post, PostOrder order) {
            if (!holds.test(post, order)) {
                throw problem.refuse(
                        "post",
                        post.code(),
                        "act",
                        order.act().code(),
                        "number",
                        order.number(),
                        "at",
                        order.at().toString());
            }
        }
    }

    private static Rule rule(PostProblem problem, String says, BiPredicate<Post, PostOrder> holds) {
        return new Rule(problem, says, holds);
    }

    private static boolean isInTime(PostOrder order, @Nullable Instant end) {
        return end == null
                || order.at().isBefore(end)
                || (order.act() == Act.REVOKE && order.at().equals(end));
    }
}
