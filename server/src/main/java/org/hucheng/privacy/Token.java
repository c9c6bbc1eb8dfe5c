package org.hucheng.privacy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.hucheng.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A PKCS#11 token through the JDK's own provider: opened when first needed, and again after it was away. Its keys never leave it. */
@Component
class Token {
    private static final int KEY_BYTES = 32;

    private final TokenSettings settings;
    private final Map<String, TokenKey> known = new HashMap<>();
    private @Nullable Open open;
    private @Nullable Refusal refused;

    Token(TokenSettings settings) {
        this.settings = settings;
    }

    private record Open(Cryptoki cryptoki, long slot, Provider provider) {}

    boolean isSet() {
        return settings.areThere();
    }

    TokenSettings settings() {
        return settings;
    }

    /**
     * @throws Refusal TOKEN_SETTING_INVALID, TOKEN_LIBRARY_MISSING, TOKEN_MISSING, TOKEN_PIN_MISSING, TOKEN_PIN_FILE_OPEN, TOKEN_PIN_REFUSED,
     *     TOKEN_KEY_MISSING, TOKEN_KEY_UNFIT
     */
    synchronized TokenKey key(String label) {
        TokenKey there = known.get(label);
        if (there == null) {
            there = find(label);
            known.put(label, there);
        }
        return there;
    }

    /**
     * Makes an AES-256 key that stays on the token.
     *
     * @return the id of the new key
     * @throws Refusal TOKEN_KEY_EXISTS, and as {@link #key}
     */
    synchronized String make(String label) {
        KeyStore store = store();
        try {
            if (store.containsAlias(label)) {
                throw PrivacyProblem.TOKEN_KEY_EXISTS.refuse("key", label);
            }
            var maker = KeyGenerator.getInstance("AES", store.getProvider());
            maker.init(KEY_BYTES * 8);
            store.setKeyEntry(label, maker.generateKey(), null, null);
        } catch (GeneralSecurityException | ProviderException e) {
            throw gone(e);
        }
        return key(label).id();
    }

    private TokenKey find(String label) {
        KeyStore store = store();
        try {
            Open here = opened();
            List<Cryptoki.Traits> found = here.cryptoki().secretKeys(here.slot(), label);
            if (found.isEmpty()) {
                throw PrivacyProblem.TOKEN_KEY_MISSING
                        .refuse("key", label)
                        .maybe(
                                "可用 ./hucheng keys make-token-key 生成。",
                                "Maybe ./hucheng keys make-token-key should make it.");
            }
            Cryptoki.Traits traits = found.getFirst();
            if (found.size() > 1) {
                throw unfit(label, "keys of that label: " + found.size());
            }
            if (!traits.aes() || traits.bytes() != KEY_BYTES) {
                throw unfit(label, "not AES-256");
            }
            if (!traits.stays() || !(store.getKey(label, null) instanceof SecretKey key)) {
                throw unfit(label, "extractable");
            }
            return tried(label, store.getProvider(), key);
        } catch (GeneralSecurityException | ProviderException e) {
            throw gone(e);
        }
    }

    private TokenKey tried(String label, Provider provider, SecretKey key) {
        try {
            return new TokenKey(this, provider, key);
        } catch (GeneralSecurityException e) {
            throw unfit(label, root(e));
        }
    }

    private static Refusal unfit(String label, String because) {
        return PrivacyProblem.TOKEN_KEY_UNFIT.refuse("key", label, "because", because);
    }

    /** Lists the token anew, so that keys others made are seen. A PIN that was refused is not tried again: tokens lock themselves. */
    private KeyStore store() {
        if (refused != null) {
            throw refused;
        }
        Open here = opened();
        char[] pin = settings.pin();
        try {
            var store = KeyStore.getInstance("PKCS11", here.provider());
            store.load(null, pin);
            return store;
        } catch (IOException | GeneralSecurityException | ProviderException e) {
            String said = root(e);
            if (said.startsWith("CKR_PIN_")) {
                refused = PrivacyProblem.TOKEN_PIN_REFUSED.refuse("token", settings.place(), "said", said);
                throw refused;
            }
            throw gone(e);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private Open opened() {
        Open here = open;
        if (here == null) {
            String library = settings.library();
            Cryptoki cryptoki = load(library);
            try {
                long slot = slot(cryptoki.tokens());
                var provider = Security.getProvider("SunPKCS11").configure(configuration(library, slot));
                here = new Open(cryptoki, slot, provider);
            } catch (ProviderException e) {
                throw gone(e);
            }
            open = here;
        }
        return here;
    }

    private static Cryptoki load(String library) {
        try {
            return Cryptoki.load(Path.of(library));
        } catch (IllegalArgumentException | ProviderException e) {
            throw PrivacyProblem.TOKEN_LIBRARY_MISSING.refuse("library", library, "said", root(e));
        }
    }

    private long slot(List<Cryptoki.Slot> tokens) {
        var fitting = tokens.stream()
                .filter(t -> settings.isMeant(t.number(), t.label()))
                .toList();
        if (fitting.size() != 1) {
            throw PrivacyProblem.TOKEN_MISSING.refuse(
                    "token",
                    settings.place(),
                    "there",
                    tokens.stream()
                            .filter(t -> !t.label().isEmpty())
                            .map(t -> t.label() + " (" + t.number() + ")")
                            .toList());
        }
        return fitting.getFirst().number();
    }

    private static String configuration(String library, long slot) {
        return """
                --name = hucheng
                library = "%s"
                slot = %d
                attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_PRIVATE = true
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_ENCRYPT = true
                  CKA_DECRYPT = true
                }
                """.formatted(library, slot);
    }

    /** The token does not answer: the next use opens it again. */
    synchronized Refusal gone(Exception cause) {
        known.clear();
        open = null;
        return PrivacyProblem.TOKEN_MISSING.refuse("token", settings.place(), "said", root(cause));
    }

    private static String root(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
