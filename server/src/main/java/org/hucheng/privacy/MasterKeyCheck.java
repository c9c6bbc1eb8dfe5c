package org.hucheng.privacy;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** A server whose master key cannot be used does not start. The commands do: one of them makes the key. */
@Component
@ConditionalOnWebApplication
class MasterKeyCheck implements SmartInitializingSingleton {
    private final OperationKeys keys;

    MasterKeyCheck(OperationKeys keys) {
        this.keys = keys;
    }

    @Override
    public void afterSingletonsInstantiated() {
        keys.checkMaster();
    }
}
