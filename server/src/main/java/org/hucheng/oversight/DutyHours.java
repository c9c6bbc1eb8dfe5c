package org.hucheng.oversight;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hucheng.operations.OperationView;

/** When members are on duty: as whoever plans has published it, and as their records at posts tell. Asked in a scope that sees everything. */
public interface DutyHours {
    record Span(Instant begins, Instant ends) {}

    /** Published duties and stays at posts by the member's code, in no order; whoever was never published for a duty is left out. */
    Map<String, List<Span>> of(OperationView operation, Collection<String> members);
}
