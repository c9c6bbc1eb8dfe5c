package org.hucheng.positions;

import org.hucheng.kernel.Text;

/** Who or what moves: a member, a unit (its car), or the device itself where it says neither. */
record Carrier(Kind kind, int id, String code, Text name) {
    enum Kind {
        MEMBER("member"),
        UNIT("unit"),
        DEVICE("device");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    Key key() {
        return new Key(kind, id);
    }

    /** In the order in which rows are written, so that two transactions meet the same rows in the same order. */
    record Key(Kind kind, int id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return kind == other.kind ? Integer.compare(id, other.id) : kind.compareTo(other.kind);
        }
    }
}
