package org.hucheng.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Scope;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which member of an operation's organisation an account's owner is: one in each operation, and nobody else's. */
@Component
public class AccountMembers {
    private final AccountMemberStore store;
    private final MemberNames names;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final Scope scope = Scope.system("accounts");

    AccountMembers(AccountMemberStore store, MemberNames names, Access access, Audit audit, Clock clock) {
        this.store = store;
        this.names = names;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A member that an account is bound to.
     *
     * @param operation code
     * @param member code
     * @param name null for one that the operation no longer has
     */
    record Bound(
            int accountId,
            String operation,
            String member,
            @Nullable Text name) {}

    /** Code of the member that the account is in the operation of this code. */
    public Optional<String> memberOf(int accountId, String operation) {
        return scope.get(() -> store.find(accountId, operation));
    }

    /** Codes of members by the user name of the account, of all that are bound in the operation of this code. */
    public Map<String, String> byUsername(String operation) {
        return scope.get(() -> store.byUsername(operation));
    }

    /** Every binding, by account. */
    Map<Integer, List<Bound>> list() {
        return scope.get(() -> {
            var bound = store.list();
            var known = bound.stream()
                    .collect(Collectors.groupingBy(
                            AccountMemberStore.Row::operation,
                            Collectors.mapping(AccountMemberStore.Row::member, Collectors.toList())))
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> names.names(e.getKey(), e.getValue())));
            Function<AccountMemberStore.Row, Bound> named = row -> new Bound(
                    row.accountId(),
                    row.operation(),
                    row.member(),
                    Objects.requireNonNull(known.get(row.operation())).get(row.member()));
            return bound.stream().map(named).collect(Collectors.groupingBy(Bound::accountId));
        });
    }

    /** In place of whom it was bound to there before; refuses ACCOUNT_MEMBER_UNKNOWN, ACCOUNT_MEMBER_TAKEN. */
    @Transactional(propagation = Propagation.MANDATORY)
    void bind(By by, int accountId, String username, String operation, String member, String reason) {
        Integer id = access.operationId(operation);
        if (id == null
                || !scope.get(() -> names.names(operation, List.of(member))).containsKey(member)) {
            throw IdentityProblem.ACCOUNT_MEMBER_UNKNOWN.refuse("operation", operation, "member", member);
        }
        if (!scope.get(() -> store.bind(accountId, operation, member, clock.instant()))) {
            throw IdentityProblem.ACCOUNT_MEMBER_TAKEN.refuse("operation", operation, "member", member);
        }
        audit.record(by, id, "identity.member-bound", username, Map.of("member", member, "reason", reason));
    }

    /** For demo accounts, of whose members the scenario was checked; one that is somebody else's by now stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    void putDemo(int accountId, String operation, String member) {
        scope.run(() -> store.bind(accountId, operation, member, clock.instant()));
    }

    /** Refuses ACCOUNT_MEMBER_NONE. */
    @Transactional(propagation = Propagation.MANDATORY)
    void release(By by, int accountId, String username, String operation, String reason) {
        String member = scope.get(() -> store.find(accountId, operation))
                .orElseThrow(() -> IdentityProblem.ACCOUNT_MEMBER_NONE.refuse("operation", operation));
        scope.run(() -> store.release(accountId, operation));
        audit.record(
                by,
                access.operationId(operation),
                "identity.member-released",
                username,
                Map.of("member", member, "reason", reason));
    }
}
