package org.hucheng.organisation;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every member of an operation at one moment; never changes. */
public final class MemberCatalog {
    private final Map<String, MemberRef> byCode = new HashMap<>();
    private final Map<Integer, MemberRef> byId = new HashMap<>();

    MemberCatalog(Collection<MemberRef> members) {
        for (MemberRef member : members) {
            byCode.put(member.code(), member);
            byId.put(member.id(), member);
        }
    }

    public @Nullable MemberRef find(String code) {
        return byCode.get(code);
    }

    public @Nullable MemberRef get(int id) {
        return byId.get(id);
    }

    /** In no order. */
    public Collection<MemberRef> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    public int size() {
        return byId.size();
    }
}
