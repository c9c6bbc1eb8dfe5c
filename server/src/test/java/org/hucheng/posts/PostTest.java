package org.hucheng.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.hucheng.kernel.Refusal;
import org.hucheng.kernel.Text;
import org.hucheng.kernel.TimeWindow;
import org.hucheng.posts.PostOrder.Act;
import org.junit.jupiter.api.Test;

class PostTest {
    private static final TimeWindow OPERATION =
            new TimeWindow(Instant.parse("2020-01-26T16:00:00Z"), Instant.parse("2020-03-05T16:00:00Z"));
    private final Post closed = new Post("bridge", OPERATION, List.of());

    private static PostOrder order(String act, String number, String at) {
        return new PostOrder(Act.of(act), number, new Text("指挥部", "HQ"), Instant.parse(at), new Text("缘由", "reason"));
    }

    private static void refuses(Post post, PostOrder order, PostProblem problem) {
        assertThatThrownBy(() -> post.record(order))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(problem));
    }

    @Test
    void opensIsRevokedAndOpensAgain() {
        var post = closed.record(order("open", "1", "2020-01-27T00:00:00Z"))
                .record(order("revoke", "2", "2020-02-01T00:00:00Z"))
                .record(order("open", "3", "2020-02-03T00:00:00Z"));
        assertThat(post.isOpen()).isTrue();
        assertThat(post.orders()).hasSize(3);
    }

    @Test
    void isNotRevokedWhileItIsNotOpen() {
        refuses(closed, order("revoke", "1", "2020-01-27T00:00:00Z"), PostProblem.NOT_OPEN);
    }

    @Test
    void isNotOpenedTwice() {
        var open = closed.record(order("open", "1", "2020-01-27T00:00:00Z"));
        refuses(open, order("open", "2", "2020-01-28T00:00:00Z"), PostProblem.ALREADY_OPEN);
    }

    @Test
    void usesAnOrderNumberOnceForEachAct() {
        var revoked = closed.record(order("open", "1", "2020-01-27T00:00:00Z"))
                .record(order("revoke", "1", "2020-01-28T00:00:00Z")); // one order may both open and revoke
        refuses(revoked, order("open", "1", "2020-01-29T00:00:00Z"), PostProblem.ORDER_NUMBER_TAKEN);
    }

    @Test
    void takesNoOrderBeforeTheOperationBegins() {
        refuses(closed, order("open", "1", "2020-01-26T15:59:59Z"), PostProblem.ORDER_BEFORE_OPERATION);
        assertThat(closed.record(order("open", "1", "2020-01-26T16:00:00Z")).isOpen())
                .isTrue();
    }

    @Test
    void isRevokedAtTheLatestWhenTheOperationEnds() {
        var open = closed.record(order("open", "1", "2020-01-27T00:00:00Z"));
        assertThat(open.record(order("revoke", "2", "2020-03-05T16:00:00Z")).isOpen())
                .isFalse();
        refuses(open, order("revoke", "2", "2020-03-05T16:00:01Z"), PostProblem.ORDER_AFTER_OPERATION);
        refuses(closed, order("open", "1", "2020-03-05T16:00:00Z"), PostProblem.ORDER_AFTER_OPERATION);
    }

    @Test
    void takesOrdersInTheSequenceOfTheirEffect() {
        var open = closed.record(order("open", "1", "2020-02-10T00:00:00Z"));
        refuses(open, order("revoke", "2", "2020-02-10T00:00:00Z"), PostProblem.ORDER_NOT_LATEST);
        refuses(open, order("revoke", "2", "2020-02-09T00:00:00Z"), PostProblem.ORDER_NOT_LATEST);
    }

    @Test
    void everyRuleSaysInWordsWhatItAsks() {
        assertThat(PostRules.TO_RECORD)
                .hasSize(6)
                .allSatisfy(rule -> assertThat(rule.says()).hasSizeGreaterThan(20));
    }
}
