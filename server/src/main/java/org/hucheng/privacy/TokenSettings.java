package org.hucheng.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.hucheng.kernel.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which PKCS#11 token has the master key: from the environment, the PIN also from a file of the owner's alone; nothing of it from a command line. */
@Component
class TokenSettings {
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final String library;
    private final String token;
    private final String slot;
    private final String key;
    private final String nextKey;
    private final String pinFile;
    private final String pin;

    TokenSettings(
            @Value("${hucheng.keys.pkcs11.library:}") String library,
            @Value("${hucheng.keys.pkcs11.token:}") String token,
            @Value("${hucheng.keys.pkcs11.slot:}") String slot,
            @Value("${hucheng.keys.pkcs11.key:}") String key,
            @Value("${hucheng.keys.pkcs11.key-next:}") String nextKey,
            @Value("${hucheng.keys.pkcs11.pin-file:}") String pinFile,
            @Value("${hucheng.keys.pkcs11.pin:}") String pin) {
        this.library = library.strip();
        this.token = token.strip();
        this.slot = slot.strip();
        this.key = key.strip();
        this.nextKey = nextKey.strip();
        this.pinFile = pinFile.strip();
        this.pin = pin.strip();
    }

    /** Whether there is to be a token at all. */
    boolean areThere() {
        return !library.isEmpty();
    }

    /** Path of the library of the token's maker.  @throws Refusal TOKEN_SETTING_INVALID */
    String library() {
        if (!library.startsWith("/") || library.chars().anyMatch(c -> c == '"' || c == '\\' || c < ' ')) {
            throw invalid("HUCHENG_PKCS11_LIBRARY");
        }
        return library;
    }

    /**
     * Whether a token is the one meant: by its label, or by the number of its slot, decimal or as 0x….
     *
     * @throws Refusal TOKEN_SETTING_INVALID unless one of the two is said
     */
    boolean isMeant(long number, String label) {
        if (slot.isEmpty() == token.isEmpty()) {
            throw invalid("HUCHENG_PKCS11_TOKEN");
        }
        if (slot.isEmpty()) {
            return label.equals(token);
        }
        try {
            return Long.decode(slot) == number;
        } catch (NumberFormatException e) {
            throw invalid("HUCHENG_PKCS11_SLOT");
        }
    }

    /** The token in words of the settings. */
    String place() {
        return token.isEmpty() ? "slot " + slot : token;
    }

    /** Label of the key in use.  @throws Refusal TOKEN_SETTING_INVALID */
    String key() {
        if (key.isEmpty()) {
            throw invalid("HUCHENG_PKCS11_KEY");
        }
        return key;
    }

    /** Label of the key to go over to; empty when there is none. */
    String nextKey() {
        return nextKey;
    }

    /** @throws Refusal TOKEN_PIN_MISSING, TOKEN_PIN_FILE_OPEN */
    char[] pin() {
        String read = pinFile.isEmpty() ? pin : read(Path.of(pinFile));
        if (read.isEmpty()) {
            throw PrivacyProblem.TOKEN_PIN_MISSING.refuse(
                    "variable", pinFile.isEmpty() ? "HUCHENG_PKCS11_PIN" : "HUCHENG_PKCS11_PIN_FILE");
        }
        return read.toCharArray();
    }

    private static String read(Path file) {
        try {
            if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
                throw PrivacyProblem.TOKEN_PIN_FILE_OPEN.refuse("file", file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw PrivacyProblem.TOKEN_PIN_MISSING.refuse("file", file);
        }
    }

    private static Refusal invalid(String variable) {
        return PrivacyProblem.TOKEN_SETTING_INVALID.refuse("variable", variable);
    }
}
