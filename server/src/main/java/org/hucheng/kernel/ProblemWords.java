package org.hucheng.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The sentence for every code in both languages, from {@code problems/<module>_<language>.properties}. */
public final class ProblemWords {
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    public Text title(ProblemCode code) {
        return new Text(title(code, Language.ZH), title(code, Language.EN));
    }

    public String title(ProblemCode code, Language language) {
        return title(code.module(), code.name(), language);
    }

    /** The sentence for a code that was stored as text beside its module's name. */
    public String title(String module, String code, Language language) {
        return Objects.requireNonNullElse(file(module + "_" + language.code()).getProperty(code), code);
    }

    /** Everything a person on a terminal needs of a refusal, in one line. */
    public String sentence(Refusal refusal, Language language) {
        Text advice = refusal.advice();
        return title(refusal.code(), language)
                + " [" + refusal.code().name() + "]"
                + (refusal.values().isEmpty() ? "" : " " + refusal.values())
                + (advice == null ? "" : " " + advice.in(language));
    }

    private Properties file(String name) {
        return files.computeIfAbsent(name, n -> {
            var properties = new Properties();
            try (var in = getClass().getResourceAsStream("/problems/" + n + ".properties")) {
                if (in != null) {
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return properties;
        });
    }
}
