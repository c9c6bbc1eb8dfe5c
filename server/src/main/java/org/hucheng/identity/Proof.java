package org.hucheng.identity;

/** How somebody proved who they are when a session began. */
public enum Proof {
    PASSWORD("password", false),
    PASSWORD_AND_CODE("password-and-code", true),
    PASSWORD_AND_RECOVERY_CODE("password-and-recovery-code", true),
    /** Something they have, opened by something they know or are: both factors at once. */
    PASSKEY("passkey", true),
    /** The identity provider vouches for them. */
    OIDC("oidc", false),
    /** The same, by two factors as the settings count them. */
    OIDC_TWO_FACTORS("oidc-two-factors", true);

    private final String code;
    private final boolean twoFactors;

    Proof(String code, boolean twoFactors) {
        this.code = code;
        this.twoFactors = twoFactors;
    }

    public String code() {
        return code;
    }

    boolean isTwoFactors() {
        return twoFactors;
    }
}
