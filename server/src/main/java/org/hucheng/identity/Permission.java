package org.hucheng.identity;

/** What a duty may do. The code is what configuration and the web use. */
public enum Permission {
    /** A device with its token; no person. */
    DEVICE("device"),
    /** Whoever sends the secret of a member's personal link; no account. The handler asks for it. */
    PERSONAL_LINK("personal-link"),
    /** Every signed-in account. */
    SIGNED_IN("signed-in"),
    BOARD_READ("board.read"),
    POSITIONS_READ("positions.read"),
    POSTS_READ("posts.read"),
    POSTS_ORDER("posts.order"),
    NETWORK_IMPORT("network.import"),
    COMMAND_READ("command.read"),
    COMMAND_DIRECT("command.direct"),
    COMMAND_ACKNOWLEDGE("command.acknowledge"),
    COMMAND_NOTE("command.note"),
    COMMAND_HOLD("command.hold"),
    ROSTER_CALL_IN("roster.call-in"),
    ROSTER_READ("roster.read"),
    ROSTER_PLAN("roster.plan"),
    ROSTER_APPROVE("roster.approve"),
    ROSTER_PUBLISH("roster.publish"),
    ROSTER_REPAIR("roster.repair"),
    ORGANISATION_READ("organisation.read"),
    REFUSED_READ("refused.read"),
    REFUSED_DECIDE("refused.decide"),
    DIGEST_READ("digest.read"),
    DIGEST_FREEZE("digest.freeze"),
    EXPORT_READ("export.read"),
    PERSON_LOOK_UP("person.look-up"),
    DEVICES_ENROL("devices.enrol"),
    TRAIL_READ("trail.read"),
    PRIVACY_READ("privacy.read"),
    PRIVACY_REQUEST("privacy.request"),
    PRIVACY_APPROVE("privacy.approve");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
