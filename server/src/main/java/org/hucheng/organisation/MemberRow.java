package org.hucheng.organisation;

import java.util.List;
import org.hucheng.kernel.Text;

/** A member in a list. */
record MemberRow(String code, Text name, String kind, String agency, List<String> skills, CodeAndName unit) {
    record CodeAndName(String code, Text name) {}
}
