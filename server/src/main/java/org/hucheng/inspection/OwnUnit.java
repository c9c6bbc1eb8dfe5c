package org.hucheng.inspection;

import java.util.List;
import java.util.Objects;
import org.hucheng.identity.AccountMembers;
import org.hucheng.identity.Actor;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.organisation.Organisation;
import org.hucheng.posts.Posts;
import org.springframework.stereotype.Component;

/** How what somebody looked at lies to their own unit, for the trail. Only known of an account that is bound to a member. */
@Component
class OwnUnit {
    private final AccountMembers accounts;
    private final Organisation organisation;
    private final Posts posts;
    private final Scope scope = Scope.system("own unit");

    OwnUnit(AccountMembers accounts, Organisation organisation, Posts posts) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.posts = posts;
    }

    /** How many of the passages were at posts of other units than the looker's own and those below it. */
    long outside(OperationView operation, Actor by, List<Seen> passages) {
        if (passages.isEmpty()) {
            return 0;
        }
        return scope.get(() -> accounts.memberOf(by.accountId(), operation.code())
                .flatMap(code -> organisation.members(operation.id(), List.of(code)).stream()
                        .findFirst())
                .map(member -> {
                    var units = organisation.units(operation.id());
                    var catalog = posts.catalog(operation.id());
                    return passages.stream()
                            .map(seen -> Objects.requireNonNull(
                                    catalog.get(seen.passage().postId())))
                            .filter(post -> !units.isWithin(post.unitId(), member.unitId()))
                            .count();
                })
                .orElse(0L));
    }
}
