package org.hucheng.privacy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.privacy.KeyFolder.Content;

/** The master key in a file beside the wrapped keys: what an installation has when it says nothing. */
final class FileMasterKey implements MasterKey {
    /** Says that the master key went to a token: no file is made any more. */
    static final String MOVED = "master.token";

    private static final String CURRENT = "master.key";
    private static final String NEXT = "master-next.key";
    private static final String OLD = "master-old.key";

    private final KeyFolder folder;
    private final SecureRandom random;

    FileMasterKey(KeyFolder folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** @throws org.hucheng.kernel.Refusal MASTER_KEY_ON_TOKEN */
    @Override
    public void check() {
        if (isMoved()) {
            throw PrivacyProblem.MASTER_KEY_ON_TOKEN.refuse("variable", "HUCHENG_PKCS11_LIBRARY");
        }
    }

    private boolean isMoved() {
        return !folder.has(CURRENT) && folder.has(MOVED);
    }

    @Override
    public List<WrappingKey> keys() {
        if (!folder.has(CURRENT)) {
            folder.alone(() -> {
                if (!folder.has(CURRENT) && !isMoved()) {
                    folder.replace(CURRENT, fresh());
                }
                return true;
            });
        }
        return found();
    }

    /** Those there are; makes none. */
    List<WrappingKey> found() {
        var keys = new ArrayList<WrappingKey>(2);
        // the next one first: when it takes the other's name between the two looks, it is found twice and not never
        Content next = folder.read(NEXT);
        Content current = folder.read(CURRENT);
        if (current != null) {
            keys.add(new HeldKey(current.bytes(), random));
        }
        if (next != null) {
            keys.add(new HeldKey(next.bytes(), random));
        }
        return keys;
    }

    /** @throws org.hucheng.kernel.Refusal MASTER_KEY_ON_TOKEN */
    @Override
    public WrappingKey begin() {
        check();
        keys(); // an installation without keys has one from now on
        folder.shred(OLD);
        Content begun = folder.read(NEXT);
        if (begun != null) {
            return new HeldKey(begun.bytes(), random);
        }
        byte[] next = fresh();
        folder.replace(NEXT, next);
        return new HeldKey(next, random);
    }

    @Override
    public void finish() {
        folder.link(CURRENT, OLD);
        folder.rename(NEXT, CURRENT);
        folder.shred(OLD);
    }

    /** Nothing is wrapped under a file any more. Called alone, after {@link #MOVED} is written. */
    void shredAll() {
        for (String name : List.of(OLD, NEXT, CURRENT)) {
            folder.shred(name);
        }
    }

    private byte[] fresh() {
        byte[] key = new byte[HeldKey.BYTES];
        random.nextBytes(key);
        return key;
    }
}
