package org.hucheng.drill;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A device from the server's outside: makes a key pair, redeems its code with the public half, and from then on proves its key to get a token whenever the one
 * it has is no longer taken. Every client of this project that sends field records does it here.
 */
public final class EnrolledDevice {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int COORDINATE = 32;
    private static final JsonMapper JSON = new JsonMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final URI base;
    private final KeyPair keys;
    private final String keyId;
    private volatile String token = "";

    private EnrolledDevice(URI base, KeyPair keys, String keyId) {
        this.base = base;
        this.keys = keys;
        this.keyId = keyId;
    }

    /**
     * Redeems a code and proves the key for the first time.
     *
     * @throws RuntimeException when the server is not there or refuses, with a text that says which
     */
    public static EnrolledDevice redeem(URI base, String code) {
        KeyPair keys = pair();
        ObjectNode body = JSON.createObjectNode().put("code", code);
        body.set("key", jwk(keys));
        body.put("proof", proof(keys, null, "hucheng/device/enrolment", Instant.now()));
        JsonNode answer = send(base, "/device/enrolment", body);
        var device = new EnrolledDevice(base, keys, answer.path("key").asString());
        device.renew();
        return device;
    }

    /** The token as it is now; it may have run out. */
    public String token() {
        return token;
    }

    /** Proves the key anew and answers with the new token. */
    public String renew() {
        token = send(
                        base,
                        "/device/token",
                        JSON.createObjectNode().put("proof", proof("hucheng/device/token", Instant.now())))
                .path("token")
                .asString();
        return token;
    }

    /** A signed proof of the key, for whoever wants to send it by hand. */
    public String proof(String audience, Instant at) {
        return proof(keys, keyId, audience, at);
    }

    /** A key pair as devices make them. */
    public static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /** The public half as a JWK. */
    public static ObjectNode jwk(KeyPair keys) {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return JSON.createObjectNode()
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("x", coordinate(point.getAffineX()))
                .put("y", coordinate(point.getAffineY()));
    }

    /**
     * A JWT signed with the key (ES256).
     *
     * @param keyId null before the key has a name
     * @param audience what it is for
     */
    public static String proof(KeyPair keys, @Nullable String keyId, String audience, Instant at) {
        byte[] nonce = new byte[18];
        RANDOM.nextBytes(nonce);
        ObjectNode head = JSON.createObjectNode().put("alg", "ES256");
        if (keyId != null) {
            head.put("kid", keyId);
        }
        ObjectNode claims = JSON.createObjectNode()
                .put("aud", audience)
                .put("iat", at.getEpochSecond())
                .put("jti", BASE64.encodeToString(nonce));
        String signed = base64(head) + "." + base64(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with P-256", e);
        }
    }

    private static String base64(JsonNode part) {
        return BASE64.encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(COORDINATE, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return BASE64.encodeToString(fixed);
    }

    private static JsonNode send(URI base, String path, JsonNode body) {
        byte[] content = body.toString().getBytes(StandardCharsets.UTF_8);
        String head = "POST " + base.getPath().replaceAll("/+$", "") + "/api/v1" + path + " HTTP/1.1\r\nHost: "
                + base.getHost() + ":" + HttpLine.port(base)
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\n";
        try (HttpLine line = new HttpLine(base, TIMEOUT_MILLIS)) {
            int status = line.exchange(head.getBytes(StandardCharsets.US_ASCII), content, content.length);
            String text = new String(line.body, 0, line.bodyLength, StandardCharsets.UTF_8);
            if (status != 200) {
                throw new Refused("POST " + path, status, text);
            }
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new Refused("POST " + path + " is not JSON", 200, "");
        } catch (IOException e) {
            throw new Unreachable(base + " " + e.getMessage(), e);
        }
    }
}
