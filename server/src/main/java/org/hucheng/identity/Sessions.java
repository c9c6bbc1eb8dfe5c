package org.hucheng.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hucheng.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Who is signed in, where, since when. Sessions live in this process's memory and end with it. */
@Component
public class Sessions {
    private static final String ATTRIBUTE = OpenSession.class.getName();

    private final Accounts accounts;
    private final Limits limits;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Set<OpenSession> open = ConcurrentHashMap.newKeySet();

    Sessions(Accounts accounts, Limits limits, Audit audit, TransactionOperations transactions, Clock clock) {
        this.accounts = accounts;
        this.limits = limits;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes the request's session one of this account. */
    void begin(Actor actor, Proof proof, HttpServletRequest request) {
        var http = request.getSession();
        var device = DeviceClass.of(request.getHeader("User-Agent"));
        var session = new OpenSession(http, actor, device, proof, clock.instant(), open::remove);
        open.add(session);
        http.setAttribute(ATTRIBUTE, session);
    }

    /**
     * Asked before every request of a browser. A session that was ended elsewhere is gone afterwards and the request a stranger's; one whose cookie comes
     * from another class of device than it was made on was stolen, and ends.
     *
     * @throws org.hucheng.kernel.Refusal SESSION_OTHER_DEVICE, REQUESTS_TOO_MANY
     */
    public void pass(HttpServletRequest request) {
        var session = find(request);
        if (session == null) {
            return;
        }
        var device = DeviceClass.of(request.getHeader("User-Agent"));
        if (!device.equals(session.device())) {
            session.end();
            stolen(session, device, request.getRemoteAddr());
            throw IdentityProblem.SESSION_OTHER_DEVICE.refuse();
        }
        if (isOver(session)) {
            session.end();
            return;
        }
        limits.request(session.accountId(), request.getRemoteAddr());
        session.seen(clock.instant());
    }

    private boolean isOver(OpenSession session) {
        return accounts.isOver(session.accountId(), session.proven())
                || !session.proof().isTwoFactors() && accounts.needsBothFactors(session.accountId());
    }

    private void stolen(OpenSession session, DeviceClass device, String address) {
        var actor = session.actor();
        transactions.executeWithoutResult(status -> audit.record(
                actor.by(),
                null,
                "identity.session-refused",
                actor.username(),
                Map.of("madeOn", session.device().toString(), "shownBy", device.toString(), "address", address)));
    }

    /** The session of this request; null for a stranger's. */
    @Nullable
    OpenSession find(HttpServletRequest request) {
        var http = request.getSession(false);
        return http != null && http.getAttribute(ATTRIBUTE) instanceof OpenSession session ? session : null;
    }

    OpenSession get(HttpServletRequest request) {
        var session = find(request);
        if (session == null) {
            throw IdentityProblem.NOT_SIGNED_IN.refuse();
        }
        return session;
    }

    /** An account's sessions, the one seen last first. */
    List<OpenSession> list(int accountId) {
        return open.stream()
                .filter(s -> s.accountId() == accountId && !isOver(s))
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed())
                .toList();
    }

    /** How many sessions each account has. */
    Map<Integer, Long> count() {
        return open.stream()
                .filter(s -> !isOver(s))
                .collect(java.util.stream.Collectors.groupingBy(
                        OpenSession::accountId, java.util.stream.Collectors.counting()));
    }

    /** Ends one of the account's own sessions; refuses SESSION_NOT_FOUND. */
    void end(Actor by, String id) {
        var session = list(by.accountId()).stream()
                .filter(s -> s.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> IdentityProblem.SESSION_NOT_FOUND.refuse());
        transactions.executeWithoutResult(status -> audit.record(
                by.by(),
                null,
                "identity.session-ended",
                by.username(),
                Map.of("device", session.device().toString())));
        session.end();
    }

    /** Ends all of the account's own sessions but this one; returns how many. */
    int endOthers(Actor by, OpenSession own) {
        var others = list(by.accountId()).stream().filter(s -> s != own).toList();
        if (!others.isEmpty()) {
            transactions.executeWithoutResult(status -> audit.record(
                    by.by(), null, "identity.sessions-ended", by.username(), Map.of("sessions", others.size())));
            others.forEach(OpenSession::end);
        }
        return others.size();
    }
}
