package org.hucheng;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a free port, on a real embedded PostgreSQL that lives as long as this test run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = HuchengApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HuchengTest.OwnDirectory.class)
@ExtendWith(SeesAll.class)
public @interface HuchengTest {
    class OwnDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        private static final Path DIR = create();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "hucheng.dir=" + DIR,
                            "server.shutdown=immediate",
                            // tests make accounts of every role; FirstRunTest has the rule that some need a second
                            // factor
                            "hucheng.second-factor=nobody",
                            "hucheng.oidc-secret=a secret for tests",
                            // what is due is proposed when a test looks for it
                            "hucheng.retention.first-look=86400000",
                            // who comes from afar says so in a header
                            "server.forward-headers-strategy=native",
                            "hucheng.limits.sign-ins-a-minute=20")
                    .applyTo(context);
        }

        private static Path create() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-var")), "run");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
