package org.hucheng.organisation;

import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/** A node of the organisation tree; the root has no parent. */
public record UnitRef(
        int id,
        String code,
        Text name,
        String kind,
        @Nullable Integer parentId) {}
