package org.hucheng.drill;

/** The server did not answer for longer than the drill's patience. */
final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
