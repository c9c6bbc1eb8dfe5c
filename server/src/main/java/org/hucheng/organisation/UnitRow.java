package org.hucheng.organisation;

import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/** A unit as the tree shows it: its own members, and those of everything below it; where it is at home, null for both when that is not known. */
record UnitRow(
        String code,
        @Nullable String parent,
        String kind,
        Text name,
        @Nullable String division,
        long members,
        long membersBelow,
        @Nullable Double lon,
        @Nullable Double lat) {}
