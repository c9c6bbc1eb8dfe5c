package org.hucheng;

import org.hucheng.kernel.Scope;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a test's own thread does it does for the system: it prepares and looks after what the people of the test, who come over the wire, may not see. */
public final class SeesAll implements BeforeEachCallback, AfterEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        Scope.begin(Scope.system("a test"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Scope.end();
    }
}
