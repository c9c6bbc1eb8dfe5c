package org.hucheng.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hucheng.identity.Permission;
import org.hucheng.operations.OperationView;
import org.springframework.stereotype.Component;

/** An operation as a whole: loaded again, and the end of its personal data. */
@Component
class OperationHistory implements Recorded {
    @Override
    public String kind() {
        return "operation";
    }

    @Override
    public Permission permission() {
        return Permission.SIGNED_IN;
    }

    @Override
    public Optional<Trace> find(OperationView operation, String id) {
        return operation.code().equals(id)
                ? Optional.of(new Trace(id, List.of("operations.", "privacy.destr"), Map.of()))
                : Optional.empty();
    }
}
