package org.hucheng.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.hucheng.identity.MemberNames;
import org.hucheng.kernel.Text;
import org.hucheng.operations.Operations;
import org.springframework.stereotype.Component;

/** What the members are called that accounts are bound to. */
@Component
class MemberDirectory implements MemberNames {
    private final Operations operations;
    private final MemberStore members;

    MemberDirectory(Operations operations, MemberStore members) {
        this.operations = operations;
        this.members = members;
    }

    @Override
    public Map<String, Text> names(String operation, Collection<String> codes) {
        return operations.list().stream()
                .filter(one -> one.code().equals(operation))
                .findFirst()
                .map(known -> members.find(known.id(), codes).stream()
                        .collect(Collectors.toMap(MemberRef::code, MemberRef::name)))
                .orElse(Map.of());
    }
}
