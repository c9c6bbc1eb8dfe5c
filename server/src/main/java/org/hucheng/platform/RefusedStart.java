package org.hucheng.platform;

import org.hucheng.kernel.ProblemWords;
import org.hucheng.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that is refused says why in one sentence, in place of a stack trace. Named in {@code META-INF/spring.factories}. */
final class RefusedStart extends AbstractFailureAnalyzer<Refusal> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, Refusal refusal) {
        return new FailureAnalysis(new ProblemWords().sentence(refusal, CommandLine.language()), null, refusal);
    }

    static boolean isIn(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return true;
            }
        }
        return false;
    }
}
