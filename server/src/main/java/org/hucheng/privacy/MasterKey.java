package org.hucheng.privacy;

import java.util.List;

/** Where the installation's master key comes from. It wraps every operation's keys and seals nothing else. */
interface MasterKey {
    /** Refuses when it cannot be used as the installation is set up; asked once, before a server answers anybody. */
    void check();

    /** Every master key under which something may still be wrapped; the first is the one to wrap with. Empty when it lies where this process may not look. */
    List<WrappingKey> keys();

    /** The master key to go over to: the one that was begun and not finished, or a new one. Called alone. */
    WrappingKey begin();

    /** Everything is wrapped under the one begun; the old one goes. Called alone. */
    void finish();
}
