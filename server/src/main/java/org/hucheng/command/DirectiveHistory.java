package org.hucheng.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hucheng.identity.Permission;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.oversight.Recorded;
import org.springframework.stereotype.Component;

/** What was done with a directive, by every unit it went to: for whoever sees the whole operation. */
@Component
class DirectiveHistory implements Recorded {
    private final DirectiveStore store;

    DirectiveHistory(DirectiveStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "directive";
    }

    @Override
    public Permission permission() {
        return Permission.COMMAND_READ;
    }

    @Override
    public Optional<Trace> find(OperationView operation, String id) {
        if (!id.matches("[0-9]{1,9}") || !Scope.current().seesWhole(operation.id())) {
            return Optional.empty();
        }
        return store.find(operation.id(), Integer.parseInt(id))
                .map(directive -> new Trace(id, List.of("command.directive"), Map.of()));
    }
}
