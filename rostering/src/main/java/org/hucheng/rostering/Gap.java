package org.hucheng.rostering;

/** A demand that is not fully met. */
public record Gap(int demand, int missing, Sentence sentence) {}
