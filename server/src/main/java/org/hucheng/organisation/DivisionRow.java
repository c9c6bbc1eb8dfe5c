package org.hucheng.organisation;

import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/** A town or committee and the unit that answers for it. */
record DivisionRow(
        String code,
        @Nullable String parent,
        String kind,
        Text name,
        @Nullable String unit,
        boolean synthetic) {}
