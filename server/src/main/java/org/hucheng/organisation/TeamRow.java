package org.hucheng.organisation;

import java.time.LocalDate;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/** A team in a list; {@code to} is the last day included, null while it goes on. */
record TeamRow(
        String code,
        String kind,
        @Nullable Integer tier,
        String unit,
        Text name,
        LocalDate from,
        @Nullable LocalDate to,
        long members) {}
