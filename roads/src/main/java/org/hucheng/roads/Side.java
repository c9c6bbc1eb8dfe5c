package org.hucheng.roads;

/** Where something lies as the outline sees it; EDGE is on the outline itself, to a centimetre. */
enum Side {
    OUT,
    IN,
    EDGE
}
