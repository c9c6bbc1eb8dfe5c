package org.hucheng.rostering;

import org.jspecify.annotations.Nullable;

/**
 * One change that a repair proposes.
 *
 * @param before the duty that falls away, null if the member was free
 * @param after the new duty, null if the member becomes free
 */
public record Change(
        Kind kind, @Nullable Duty before, @Nullable Duty after, Sentence sentence) {
    /** What is done to whom. */
    public enum Kind {
        /** A duty that cannot or need not be served any more. */
        DROP,
        /** Somebody whose own duty fell away that day takes a gap. */
        REASSIGN,
        /** Somebody who was free that day is called in. */
        CALL_IN,
        /** A valid duty is moved or taken off so that somebody can fill a gap. */
        MOVE
    }
}
