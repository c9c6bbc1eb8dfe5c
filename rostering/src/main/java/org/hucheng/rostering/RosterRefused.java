package org.hucheng.rostering;

/** A problem or file that cannot be worked on, with the reason as a sentence. */
public final class RosterRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Sentence reason;

    public RosterRefused(Sentence reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Sentence reason() {
        return reason;
    }
}
