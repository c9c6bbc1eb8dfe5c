package org.hucheng.drill;

/** Record ids: UUID version 7 (RFC 9562) whose time is the record's own, the rest drawn from device and sequence. */
final class RecordIds {
    private final long seed;

    RecordIds(long seed, String device) {
        this.seed = Mix.of(seed, device.hashCode());
    }

    long high(long seq, long epochMilli) {
        return epochMilli << 16 | 0x7000L | Mix.of(seed, seq, 1) >>> 52;
    }

    long low(long seq) {
        return 0x8000_0000_0000_0000L | Mix.of(seed, seq, 2) >>> 2;
    }
}
