package org.hucheng.digest;

/** The true values that a wording admits, both ends included. */
record Range(long least, long most) {
    boolean contains(long value) {
        return value >= least && value <= most;
    }
}
