package org.hucheng.operations;

import java.util.List;
import org.hucheng.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The door of this module. */
@Component
public class Operations {
    private final OperationStore store;

    Operations(OperationStore store) {
        this.store = store;
    }

    /** Refuses OPERATION_NOT_FOUND. */
    public OperationView get(String code) {
        return store.find(code).orElseThrow(() -> OperationProblem.OPERATION_NOT_FOUND.refuse("operation", code));
    }

    /** Refuses OPERATION_NOT_FOUND. */
    public OperationView get(int id) {
        return store.find(id).orElseThrow(() -> notFound(id));
    }

    /** Every operation, the newest first. */
    public List<OperationView> list() {
        return store.list();
    }

    public List<GroupView> groups(int id) {
        return store.groups(id);
    }

    /** The area's outline as a GeoJSON Feature in WGS-84; refuses OPERATION_WITHOUT_OUTLINE. */
    public JsonNode outline(int id) {
        return store.outline(id).orElseThrow(() -> OperationProblem.OPERATION_WITHOUT_OUTLINE.refuse("operation", id));
    }

    /** A number that changes with every change of the operation's configuration; one cheap query. */
    public long stamp(int id) {
        return store.stamp(id).orElseThrow(() -> notFound(id));
    }

    /** Tells everyone who keeps a copy of this operation's configuration that it changed, once the caller's transaction commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void touch(int id) {
        store.touch(id);
    }

    private static Refusal notFound(int id) {
        return OperationProblem.OPERATION_NOT_FOUND.refuse("operation", id);
    }
}
