package org.hucheng.privacy;

import org.hucheng.identity.SecretSeal;
import org.springframework.stereotype.Component;

/** Keys of the installation itself, kept beside those of the operations and wrapped by the same master key. No operation has such a code. */
@Component
class InstallationSeal implements SecretSeal {
    private static final String CODE = "_installation";

    private final OperationKeys keys;

    InstallationSeal(OperationKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(byte[] plain) {
        return keys.sealer(CODE).seal(plain);
    }

    @Override
    public byte[] open(byte[] sealed) {
        return keys.sealer(CODE).open(sealed);
    }
}
