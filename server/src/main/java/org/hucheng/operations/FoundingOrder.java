package org.hucheng.operations;

import java.time.LocalDate;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * The order an operation stands on; without one it cannot start.
 *
 * @param basis the legal text it is based on, which was in force from {@code basisFrom} to {@code basisTo} (null: still in force)
 * @param notice text of the public notice
 */
public record FoundingOrder(
        String number,
        Text authority,
        Text basis,
        LocalDate basisFrom,
        @Nullable LocalDate basisTo,
        LocalDate issuedOn,
        Text notice) {}
