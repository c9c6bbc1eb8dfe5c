package org.hucheng.rostering;

/** Duties already served in this operation before the window; the even share counts them in. */
public record Load(int shifts, int nights, int weekends) {
    public static final Load NONE = new Load(0, 0, 0);
}
