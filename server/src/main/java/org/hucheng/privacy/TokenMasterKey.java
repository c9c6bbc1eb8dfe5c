package org.hucheng.privacy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The master key on a PKCS#11 token. What an earlier master key from a file or the environment wrapped still opens, until the next exchange brings it over.
 * While one key of the token is exchanged for another, the next one wraps already.
 */
final class TokenMasterKey implements MasterKey {
    private final Token token;
    private final KeyFolder folder;
    private final FileMasterKey file;
    private final @Nullable EnvironmentMasterKey environment;

    TokenMasterKey(Token token, KeyFolder folder, FileMasterKey file, @Nullable EnvironmentMasterKey environment) {
        this.token = token;
        this.folder = folder;
        this.file = file;
        this.environment = environment;
    }

    /** Also notes that this installation's master key is on a token, once none is in a file. */
    @Override
    public void check() {
        keys();
        if (file.found().isEmpty() && !folder.has(FileMasterKey.MOVED)) {
            folder.alone(() -> {
                note();
                return true;
            });
        }
    }

    @Override
    public List<WrappingKey> keys() {
        var keys = new ArrayList<WrappingKey>();
        String next = token.settings().nextKey();
        if (!next.isEmpty()) {
            keys.add(token.key(next));
        }
        keys.add(token.key(token.settings().key()));
        keys.addAll(earlier());
        return keys;
    }

    private List<WrappingKey> earlier() {
        var keys = new ArrayList<>(file.found());
        if (environment != null) {
            keys.addAll(environment.keys());
        }
        return keys;
    }

    /** @throws org.hucheng.kernel.Refusal NEXT_MASTER_KEY_MISSING when there is nothing to bring over and no other key to go over to */
    @Override
    public WrappingKey begin() {
        String next = token.settings().nextKey();
        if (next.isEmpty() && earlier().isEmpty()) {
            throw PrivacyProblem.NEXT_MASTER_KEY_MISSING.refuse("variable", "HUCHENG_PKCS11_KEY_NEXT");
        }
        return token.key(next.isEmpty() ? token.settings().key() : next);
    }

    /** The variable that holds an old one, and an old key on the token, are the operator's to take away. */
    @Override
    public void finish() {
        note();
        file.shredAll();
    }

    private void note() {
        folder.replace(FileMasterKey.MOVED, "hucheng-master 1\nplace: PKCS#11 token\n");
    }
}
