package org.hucheng.privacy;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Which algorithms an operation's values are sealed and its tokens made with. Said once in its key file, and by the first byte of every sealed value. */
enum Suite {
    /** NIST SP 800-38D and FIPS 198-1; from the JDK. */
    AES("AES-256-GCM/HMAC-SHA-256", 1, "AES", "AES/GCM/NoPadding", "HmacSHA256", 32),
    /** GB/T 32907 in the mode of NIST SP 800-38D, and GB/T 32905 in an HMAC; from Bouncy Castle. */
    SM4("SM4-GCM/HMAC-SM3", 2, "SM4", "SM4/GCM/NoPadding", "HmacSM3", 16);

    private final String label;
    private final byte version;
    private final String keyName;
    private final String cipherName;
    private final String macName;
    private final int keyBytes;

    Suite(String label, int version, String keyName, String cipherName, String macName, int keyBytes) {
        this.label = label;
        this.version = (byte) version;
        this.keyName = keyName;
        this.cipherName = cipherName;
        this.macName = macName;
        this.keyBytes = keyBytes;
    }

    /** Made when the first installation asks for it: the others never load the provider. */
    private static final class Chinese {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }

    /** @throws IllegalArgumentException when there is no suite of that name */
    static Suite of(String label) {
        return Arrays.stream(values())
                .filter(s -> s.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no suite " + label + "; there are "
                        + Arrays.stream(values()).map(Suite::label).toList()));
    }

    String label() {
        return label;
    }

    byte version() {
        return version;
    }

    String keyName() {
        return keyName;
    }

    String macName() {
        return macName;
    }

    int keyBytes() {
        return keyBytes;
    }

    Cipher cipher() throws GeneralSecurityException {
        return this == SM4 ? Cipher.getInstance(cipherName, Chinese.PROVIDER) : Cipher.getInstance(cipherName);
    }

    Mac mac() throws GeneralSecurityException {
        return this == SM4 ? Mac.getInstance(macName, Chinese.PROVIDER) : Mac.getInstance(macName);
    }
}
