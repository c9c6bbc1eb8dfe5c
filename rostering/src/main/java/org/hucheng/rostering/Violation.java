package org.hucheng.rostering;

/**
 * One broken rule.
 *
 * @param subject member, post or team
 * @param day day of the window, from 0
 */
public record Violation(Rule rule, String subject, int day, Sentence sentence) {}
