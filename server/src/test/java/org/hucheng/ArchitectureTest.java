package org.hucheng;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house, held by the build. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/org/hucheng");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(GeneratedClasses.NOT_AMONG_THEM)
            .importPackages("org.hucheng");

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .haveNameNotMatching(".*Store\\$.*")
                .and()
                .resideOutsideOfPackage("org.hucheng.platform..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.jdbc.core.simple.JdbcClient")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.PreparedStatement")
                .check(CLASSES);
    }

    @Test
    void rulesKnowNoFramework() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Rules")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void controllersAndStoresArePackagePrivate() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .or()
                .haveSimpleNameEndingWith("Store")
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void atMostHalfOfTheTopLevelTypesArePublic() {
        var types = CLASSES.stream()
                .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
                .toList();
        long open = types.stream()
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(open).isLessThanOrEqualTo(types.size() / 2);
    }

    @Test
    void aStoreReadsOnlyItsOwnSchema() throws IOException {
        var schemas = List.of(
                "audit",
                "identity",
                "operations",
                "organisation",
                "posts",
                "intake",
                "inspection",
                "positions",
                "roster",
                "planning",
                "duties",
                "command",
                "digest",
                "network");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Store.java")).toList()) {
                String own = SOURCES.relativize(file).getName(0).toString();
                String text = Files.readString(file);
                for (String schema : schemas) {
                    if (!schema.equals(own)) {
                        assertThat(Pattern.compile("(?i)\\b(from|join|into|update|copy)\\s+" + schema + "\\.")
                                        .matcher(text)
                                        .find())
                                .as(file + " reads schema " + schema)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void noFileIsTooLongToRead() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    assertThat(lines.count()).as(file.toString()).isLessThanOrEqualTo(400);
                }
            }
        }
    }

    @Test
    void nobodyIsCalledManagerHelperOrUtil() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Processor|Dto)")
                .check(CLASSES);
    }
}
