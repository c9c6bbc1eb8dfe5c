package org.hucheng.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hucheng.identity.Permission;
import org.hucheng.operations.OperationView;

/** A kind of record that has a page and so a history. The module that owns it offers one of these as a bean. */
public interface Recorded {
    /** Its word in addresses: {@code post}, {@code roster}, ... */
    String kind();

    /** What whoever reads the record needs. */
    Permission permission();

    /** How the trail knows it; empty where there is none or the reader does not see it. Asked in the reader's scope. */
    Optional<Trace> find(OperationView operation, String id);

    /**
     * @param subject of its entries
     * @param acts how their acts begin
     * @param where details they must have, as text
     */
    record Trace(String subject, List<String> acts, Map<String, String> where) {}
}
