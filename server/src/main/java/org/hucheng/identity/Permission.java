package org.hucheng.identity;

/** What a duty may do. The code is what configuration and the web use. */
public enum Permission {
    /** A device with its token; no person. */
    DEVICE("device"),
    /** Whoever sends the secret of a member's personal link; no account. The handler asks for it. */
    PERSONAL_LINK("personal-link"),
    /** Whoever sends a code of enrolment or a proof signed with a device's key; no account. The handler asks for it. */
    DEVICE_PROOF("device-proof"),
    /** Every signed-in account. */
    SIGNED_IN("signed-in"),
    /** Accounts, their duties and when they signed in. */
    ACCOUNTS_READ("accounts.read"),
    ACCOUNTS_GRANT("accounts.grant"),
    BOARD_READ("board.read"),
    POSITIONS_READ("positions.read", Of.PEOPLE),
    POSTS_READ("posts.read", Of.PEOPLE),
    POSTS_ORDER("posts.order"),
    /** Roads, net and leaks of the whole operation. */
    NETWORK_READ("network.read", Of.OPERATION),
    NETWORK_IMPORT("network.import", Of.OPERATION),
    COMMAND_READ("command.read"),
    COMMAND_DIRECT("command.direct", Of.OPERATION),
    COMMAND_ACKNOWLEDGE("command.acknowledge"),
    COMMAND_NOTE("command.note"),
    COMMAND_HOLD("command.hold", Of.OPERATION),
    ROSTER_CALL_IN("roster.call-in", Of.PEOPLE),
    ROSTER_READ("roster.read", Of.PEOPLE),
    ROSTER_PLAN("roster.plan", Of.PEOPLE),
    ROSTER_APPROVE("roster.approve", Of.PEOPLE),
    ROSTER_PUBLISH("roster.publish", Of.PEOPLE),
    ROSTER_REPAIR("roster.repair", Of.PEOPLE),
    /** The tree of units; no person. */
    ORGANISATION_READ("organisation.read"),
    /** Members and teams by name. */
    MEMBERS_READ("members.read", Of.PEOPLE),
    REFUSED_READ("refused.read", Of.PEOPLE),
    REFUSED_DECIDE("refused.decide", Of.PEOPLE),
    DIGEST_READ("digest.read"),
    DIGEST_FREEZE("digest.freeze", Of.OPERATION),
    EXPORT_READ("export.read", Of.PEOPLE),
    PERSON_LOOK_UP("person.look-up", Of.PEOPLE),
    /** To look up in an emergency where the duty does not permit it, or beyond its units; reviewed afterwards. */
    PERSON_BREAK_GLASS("person.break-glass", Of.PEOPLE),
    DEVICES_READ("devices.read"),
    /** Enrols devices of its place, revokes and wipes them. */
    DEVICES_ENROL("devices.enrol"),
    TRAIL_READ("trail.read", Of.OPERATION),
    /** To answer what people ask about their own data; shows them theirs. */
    PERSON_ANSWER("person.answer", Of.PEOPLE),
    PRIVACY_READ("privacy.read", Of.OPERATION),
    PRIVACY_REQUEST("privacy.request", Of.OPERATION),
    PRIVACY_APPROVE("privacy.approve", Of.OPERATION),
    /** To say whether an emergency justified a look; sees tokens, no person. */
    PRIVACY_REVIEW("privacy.review", Of.OPERATION);

    private final String code;
    private final Of of;

    /** What a permission opens, beside what belongs to some unit. */
    private enum Of {
        UNIT,
        /** Something that only a whole operation has. */
        OPERATION,
        /** Data of persons: staff at a post, or people who passed one. */
        PEOPLE
    }

    Permission(String code) {
        this(code, Of.UNIT);
    }

    Permission(String code, Of of) {
        this.code = code;
        this.of = of;
    }

    /** Means nothing in a duty for a unit alone. */
    boolean isWhole() {
        return of == Of.OPERATION;
    }

    /** Shows persons, which no administrator may see. */
    boolean isPersonal() {
        return of == Of.PEOPLE;
    }

    public String code() {
        return code;
    }
}
