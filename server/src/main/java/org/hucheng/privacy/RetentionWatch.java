package org.hucheng.privacy;

import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Proposes what has become due, and goes on with what was cut off. */
@Component
class RetentionWatch {
    private static final Logger log = LoggerFactory.getLogger(RetentionWatch.class);
    private static final Scope WATCH = Scope.system("watching what is due");

    private final Operations operations;
    private final Proposals proposals;
    private final Endings endings;

    RetentionWatch(Operations operations, Proposals proposals, Endings endings) {
        this.operations = operations;
        this.proposals = proposals;
        this.endings = endings;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 3_000)
    void goOn() {
        endings.goOn();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelayString = "${hucheng.retention.first-look}")
    void look() {
        for (OperationView operation : WATCH.get(operations::list)) {
            try {
                proposals.look(operation);
            } catch (RuntimeException e) {
                log.error("looking for what is due in {} failed", operation.code(), e);
            }
        }
    }
}
