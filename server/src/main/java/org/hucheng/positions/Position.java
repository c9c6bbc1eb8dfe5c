package org.hucheng.positions;

/** A position made ready to be written: sealed, because it is personal. */
record Position(Carrier carrier, Place place, byte[] sealed) {}
