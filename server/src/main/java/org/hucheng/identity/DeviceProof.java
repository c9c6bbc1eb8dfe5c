package org.hucheng.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a device signs with its key: a JWT (ES256) that says what for ({@code aud}), when ({@code iat}), which key ({@code kid} in its head) and a number
 * used once ({@code jti}).
 *
 * @param keyId null in the proof that comes with a code, when the key has no name yet
 */
record DeviceProof(SignedJWT signed, @Nullable UUID keyId, String nonce, Instant at) {
    private static final int LONGEST = 2_000;
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    /** What a proof may be for, as its {@code aud} says it: one made for one thing is good for no other. */
    enum For {
        ENROLMENT("hucheng/device/enrolment"),
        TOKEN("hucheng/device/token"),
        WIPED("hucheng/device/wiped");

        final String audience;

        For(String audience) {
            this.audience = audience;
        }
    }

    /** Reads a proof without believing it yet; refuses DEVICE_PROOF_INVALID. */
    static DeviceProof read(@Nullable String text, For purpose) {
        if (text == null || text.length() > LONGEST) {
            throw DeviceProblem.DEVICE_PROOF_INVALID.refuse();
        }
        try {
            var signed = SignedJWT.parse(text);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            String nonce = claims.getJWTID();
            String keyId = signed.getHeader().getKeyID();
            if (!JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())
                    || !claims.getAudience().contains(purpose.audience)
                    || claims.getIssueTime() == null
                    || nonce == null
                    || !NONCE.matcher(nonce).matches()) {
                throw DeviceProblem.DEVICE_PROOF_INVALID.refuse();
            }
            return new DeviceProof(
                    signed,
                    keyId == null ? null : UUID.fromString(keyId),
                    nonce,
                    claims.getIssueTime().toInstant());
        } catch (ParseException | IllegalArgumentException e) {
            throw DeviceProblem.DEVICE_PROOF_INVALID.refuse();
        }
    }

    /** Refuses DEVICE_PROOF_INVALID where another key signed it. */
    void requireSignedBy(byte[] publicKey) {
        try {
            var key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(publicKey));
            if (!(key instanceof ECPublicKey ec) || !signed.verify(new ECDSAVerifier(ec))) {
                throw DeviceProblem.DEVICE_PROOF_INVALID.refuse();
            }
        } catch (GeneralSecurityException | JOSEException e) {
            throw DeviceProblem.DEVICE_PROOF_INVALID.refuse();
        }
    }

    /** Refuses DEVICE_CLOCK_WRONG, with both times, where it was made further from now than that. */
    void requireFresh(Instant now, Duration most) {
        if (Duration.between(at, now).abs().compareTo(most) > 0) {
            throw DeviceProblem.DEVICE_CLOCK_WRONG.refuse("server", now.toString(), "device", at.toString());
        }
    }

    /** A public key as SubjectPublicKeyInfo, out of a JWK; refuses DEVICE_KEY_INVALID for anything but a public point on P-256. */
    static byte[] publicKey(@Nullable Map<String, Object> jwk) {
        if (jwk == null) {
            throw DeviceProblem.DEVICE_KEY_INVALID.refuse();
        }
        try {
            ECKey key = ECKey.parse(jwk);
            if (!Curve.P_256.equals(key.getCurve()) || key.isPrivate()) {
                throw DeviceProblem.DEVICE_KEY_INVALID.refuse();
            }
            return key.toECPublicKey().getEncoded();
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
            throw DeviceProblem.DEVICE_KEY_INVALID.refuse();
        }
    }
}
