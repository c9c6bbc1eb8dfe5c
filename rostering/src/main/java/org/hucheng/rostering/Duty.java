package org.hucheng.rostering;

/**
 * One member on duty.
 *
 * @param day day of the window on which it begins; negative for history
 * @param demand index into {@link RosterProblem#demands()}, or -1 for history and for duties nobody asked for
 */
public record Duty(String member, int day, String shift, String post, int demand) {}
