package org.hucheng.organisation;

import org.hucheng.kernel.Text;

/** A member serving in a group of the command. */
record GroupMemberRow(String group, String code, Text name, Text duty) {}
