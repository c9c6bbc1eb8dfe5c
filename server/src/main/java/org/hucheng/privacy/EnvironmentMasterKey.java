package org.hucheng.privacy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The master key from the environment, which a keeper of secrets fills: {@code HUCHENG_MASTER_KEY}, and while it is exchanged also
 * {@code HUCHENG_MASTER_KEY_NEXT}, each 32 bytes in Base64. Nothing of it is written anywhere.
 */
final class EnvironmentMasterKey implements MasterKey {
    private final List<WrappingKey> keys = new ArrayList<>(2);

    /** @throws org.hucheng.kernel.Refusal MASTER_KEY_INVALID */
    EnvironmentMasterKey(String current, String next, SecureRandom random) {
        keys.add(new HeldKey(decode("HUCHENG_MASTER_KEY", current), random));
        if (!next.isBlank()) {
            keys.add(new HeldKey(decode("HUCHENG_MASTER_KEY_NEXT", next), random));
        }
    }

    static byte[] decode(String name, String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == HeldKey.BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // answered below, and the text is not repeated
        }
        throw PrivacyProblem.MASTER_KEY_INVALID.refuse("variable", name, "bytes", HeldKey.BYTES);
    }

    /** What is wrong with it was said when it was read. */
    @Override
    public void check() {}

    @Override
    public List<WrappingKey> keys() {
        return List.copyOf(keys);
    }

    @Override
    public WrappingKey begin() {
        if (keys.size() < 2) {
            throw PrivacyProblem.NEXT_MASTER_KEY_MISSING.refuse("variable", "HUCHENG_MASTER_KEY_NEXT");
        }
        return keys.getLast();
    }

    /** The variable that holds the old one is the operator's to change. */
    @Override
    public void finish() {}
}
