package org.hucheng;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;

/** What packaging leaves among the classes: bean definitions as code, and proxies. Not ours to keep rules. */
final class GeneratedClasses {
    static final ImportOption NOT_AMONG_THEM = location -> !isGenerated(location.toString());
    static final DescribedPredicate<JavaClass> MADE_WHILE_PACKAGING =
            DescribedPredicate.describe("made while packaging", type -> isGenerated(type.getName()));

    private GeneratedClasses() {}

    private static boolean isGenerated(String name) {
        return name.contains("__") || name.contains("$$SpringCGLIB$$");
    }
}
