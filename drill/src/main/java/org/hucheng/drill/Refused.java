package org.hucheng.drill;

/** The server answered a request as a whole with a problem: it is there, but does not let the drill play. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int status;

    Refused(String what, int status, String body) {
        super(what + ": " + status + (body.isBlank() ? "" : " " + body.strip()));
        this.status = status;
    }
}
