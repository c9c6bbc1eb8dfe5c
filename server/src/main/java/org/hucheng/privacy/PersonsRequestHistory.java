package org.hucheng.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hucheng.identity.Permission;
import org.hucheng.operations.OperationView;
import org.hucheng.oversight.Recorded;
import org.springframework.stereotype.Component;

/** What was done with a person's request. The trail holds the token, so it is read without the person. */
@Component
class PersonsRequestHistory implements Recorded {
    private final PersonsRequestStore store;

    PersonsRequestHistory(PersonsRequestStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "persons-request";
    }

    @Override
    public Permission permission() {
        return Permission.PRIVACY_READ;
    }

    @Override
    public Optional<Trace> find(OperationView operation, String id) {
        if (!id.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        return store.find(operation.id(), Integer.parseInt(id))
                .map(request -> new Trace(
                        request.tokens().getFirst().toString(), List.of("privacy.request"), Map.of("request", id)));
    }
}
