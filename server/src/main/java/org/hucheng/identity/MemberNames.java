package org.hucheng.identity;

import java.util.Collection;
import java.util.Map;
import org.hucheng.kernel.Text;

/** What members are called. The module that owns them answers; it is asked in a scope that sees everything. */
public interface MemberNames {
    /**
     * Names by code of those that exist.
     *
     * @param operation code; one that is not known has nobody
     */
    Map<String, Text> names(String operation, Collection<String> members);
}
