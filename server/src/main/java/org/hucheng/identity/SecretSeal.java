package org.hucheng.identity;

/** Seals what belongs to the installation as a whole under a key that is not in the database. Implemented by the module that has the keys. */
public interface SecretSeal {
    byte[] seal(byte[] plain);

    /** @throws IllegalStateException when the bytes were not sealed here, or were changed since */
    byte[] open(byte[] sealed);
}
