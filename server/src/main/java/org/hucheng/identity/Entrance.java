package org.hucheng.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.hucheng.audit.Audit;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The one place where "somebody has proven who they are" becomes a session, whatever the proof was. */
@Component
public class Entrance {
    private final Sessions sessions;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Entrance(Sessions sessions, Audit audit, TransactionOperations transactions) {
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The cookie that the browser had before, if any, means nothing afterwards. */
    public void enter(Actor actor, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        sessions.begin(actor, proof, request);
        transactions.executeWithoutResult(status -> audit.record(
                actor.by(),
                null,
                "identity.signed-in",
                actor.username(),
                Map.of(
                        "proof", proof.code(),
                        "device",
                                DeviceClass.of(request.getHeader("User-Agent")).toString(),
                        "address", request.getRemoteAddr())));
    }
}
