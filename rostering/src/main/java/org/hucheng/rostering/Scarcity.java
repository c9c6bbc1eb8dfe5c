package org.hucheng.rostering;

/**
 * How dear one kind of person is at one kind of post in one shift.
 *
 * @param price mean price of a seat at the bound
 * @param duties seats of the window
 * @param missing seats that are empty
 */
public record Scarcity(
        String postKind,
        String unit,
        String who,
        String shift,
        double price,
        int duties,
        int missing,
        Sentence sentence) {}
