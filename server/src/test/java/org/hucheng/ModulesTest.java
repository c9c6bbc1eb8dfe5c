package org.hucheng;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void everyModuleTouchesOnlyWhatItDeclares() {
        ApplicationModules.of(HuchengApplication.class, GeneratedClasses.MADE_WHILE_PACKAGING)
                .verify();
    }
}
