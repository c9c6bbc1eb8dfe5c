package org.hucheng.privacy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.privacy.KeyFolder.Content;

/** The master key in a file beside the wrapped keys: what an installation has when it says nothing. */
final class FileMasterKey implements MasterKey {
    private static final String CURRENT = "master.key";
    private static final String NEXT = "master-next.key";
    private static final String OLD = "master-old.key";

    private final KeyFolder folder;
    private final SecureRandom random;

    FileMasterKey(KeyFolder folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    @Override
    public List<byte[]> keys() {
        if (!folder.has(CURRENT)) {
            folder.alone(() -> {
                if (!folder.has(CURRENT)) {
                    folder.replace(CURRENT, fresh());
                }
                return true;
            });
        }
        var keys = new ArrayList<byte[]>(2);
        // the next one first: when it takes the other's name between the two looks, it is found twice and not never
        Content next = folder.read(NEXT);
        Content current = folder.read(CURRENT);
        if (current != null) {
            keys.add(current.bytes());
        }
        if (next != null) {
            keys.add(next.bytes());
        }
        return keys;
    }

    @Override
    public byte[] begin() {
        folder.shred(OLD);
        Content begun = folder.read(NEXT);
        if (begun != null) {
            return begun.bytes();
        }
        byte[] next = fresh();
        folder.replace(NEXT, next);
        return next;
    }

    @Override
    public void finish() {
        folder.link(CURRENT, OLD);
        folder.rename(NEXT, CURRENT);
        folder.shred(OLD);
    }

    private byte[] fresh() {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return key;
    }
}
