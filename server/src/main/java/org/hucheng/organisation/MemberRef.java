package org.hucheng.organisation;

import java.util.List;
import org.hucheng.kernel.Text;

/** A member as other modules refer to one; the name is a role and number, or a name that the district chose to show. */
public record MemberRef(int id, String code, Text name, String kind, String agency, List<String> skills, int unitId) {}
