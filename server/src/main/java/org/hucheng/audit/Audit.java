package org.hucheng.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The trail of acts. */
@Component
public class Audit {
    private final AuditStore store;

    Audit(AuditStore store) {
        this.store = store;
    }

    /**
     * Adds one entry inside the caller's transaction, so that act and trace are kept or lost together.
     *
     * @param operationId the operation it concerns, null for the platform itself
     * @param act module.verb in the past tense, for example {@code posts.revoked}
     * @param subject the thing acted on, by its code or id; never a name or number of a person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(By by, @Nullable Integer operationId, String act, String subject, Map<String, ?> details) {
        store.add(by, operationId, act, subject, details);
    }
}
