package org.hucheng.identity;

import org.jspecify.annotations.Nullable;

/** A device that may send field records, bound to one post, to one unit (and the units below it), or to the whole operation. */
public record DeviceView(
        int id,
        int operationId,
        String code,
        String label,
        @Nullable String postCode,
        @Nullable String unitCode) {}
