package org.hucheng.digest;

/** What a wording says about the true value, seen from the number that is shown. */
enum Qualifier {
    /** 1500: the shown number itself. */
    EXACTLY,
    /** 1500多, 149万余, more than 1,500: greater, and cut down at the last digit that is not a zero. */
    MORE_THAN,
    /** 近150万, nearly 1,500,000: less, by 5 % of the shown number at most. */
    NEARLY,
    /** 约150万, about 1,500,000: 5 % of the shown number at most to either side. */
    ABOUT
}
