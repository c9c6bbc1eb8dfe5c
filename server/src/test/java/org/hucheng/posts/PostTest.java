package org.hucheng.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.hucheng.kernel.Refusal;
import org.hucheng.kernel.Text;
import org.hucheng.kernel.TimeWindow;
import org.hucheng.posts.PostOrder.Act;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostTest {
    private static final TimeWindow OPERATION =
            new TimeWindow(Instant.parse("2020-01-26T16:00:00Z"), Instant.parse("2020-03-05T16:00:00Z"));
    private final Post closed = new Post("bridge", OPERATION, List.of());

    private static PostOrder order(String act, String number, String at) {
        return order(act, number, at, null);
    }

    private static PostOrder order(String act, String number, String at, @Nullable String replaces) {
        return new PostOrder(
                Act.of(act), number, new Text("指挥部", "HQ"), Instant.parse(at), new Text("缘由", "reason"), replaces);
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
    void aRevocationIsBroughtForwardOrPutOffByAnOrderThatTakesItsPlace() {
        var revoked = closed.record(order("open", "1", "2020-01-27T00:00:00Z"))
                .record(order("revoke", "2", "2020-02-22T16:00:00Z"));
        refuses(revoked, order("revoke", "3", "2020-02-20T00:00:00Z"), PostProblem.ORDER_NOT_LATEST);
        var earlier = revoked.record(order("revoke", "3", "2020-02-20T00:00:00Z", "2"));
        assertThat(Post.inForce(earlier.orders())).extracting(PostOrder::number).containsExactly("1", "3");
        var later = earlier.record(order("revoke", "4", "2020-02-25T00:00:00Z", "3"));
        assertThat(Post.inForce(later.orders())).extracting(PostOrder::number).containsExactly("1", "4");
        refuses(later, order("revoke", "5", "2020-01-27T00:00:00Z", "4"), PostProblem.ORDER_NOT_LATEST);
        refuses(later, order("revoke", "2", "2020-02-24T00:00:00Z", "4"), PostProblem.ORDER_NUMBER_TAKEN);
    }

    @Test
    void onlyTheLastOrderInForceIsReplacedAndByOneOfItsKind() {
        var revoked = closed.record(order("open", "1", "2020-01-27T00:00:00Z"))
                .record(order("revoke", "2", "2020-02-20T00:00:00Z"));
        refuses(revoked, order("revoke", "3", "2020-02-10T00:00:00Z", "9"), PostProblem.ORDER_REPLACES_NOTHING);
        refuses(revoked, order("open", "3", "2020-01-28T00:00:00Z", "1"), PostProblem.ORDER_REPLACES_NOTHING);
        var again = revoked.record(order("open", "4", "2020-02-22T00:00:00Z"));
        refuses(again, order("revoke", "5", "2020-02-10T00:00:00Z", "2"), PostProblem.ORDER_REPLACES_NOTHING);
        assertThat(again.record(order("open", "6", "2020-02-21T00:00:00Z", "4")).isOpen())
                .isTrue();
    }

    @Test
    void everyRuleSaysInWordsWhatItAsks() {
        assertThat(PostRules.TO_RECORD)
                .hasSize(7)
                .allSatisfy(rule -> assertThat(rule.says()).hasSizeGreaterThan(20));
    }
}
