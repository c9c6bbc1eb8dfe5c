package org.hucheng.scenario;

import static org.hucheng.scenario.ScenarioProblem.CODE_BAD;
import static org.hucheng.scenario.ScenarioProblem.CODE_TWICE;
import static org.hucheng.scenario.ScenarioProblem.CODE_UNKNOWN;
import static org.hucheng.scenario.ScenarioProblem.FILE_MISSING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hucheng.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** A scenario's folder while it is being checked: its files with their lines, the codes they declare, and the problems found. */
public final class ScenarioFolder {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Path folder;
    private final boolean demoAccounts;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> broken = new TreeSet<>();
    private final Map<String, Map<String, String>> declared = new HashMap<>();
    private final Map<String, YamlPart> yaml = new HashMap<>();

    ScenarioFolder(Path folder, boolean demoAccounts) {
        this.folder = folder;
        this.demoAccounts = demoAccounts;
    }

    /** Whether the accounts for demonstrations were asked for. */
    public boolean demoAccounts() {
        return demoAccounts;
    }

    public boolean has(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    /** Where the file lies, for what is no text; null, and reported, when it is missing. */
    public @Nullable Path path(String file) {
        if (!has(file)) {
            report(file, 0, FILE_MISSING);
            return null;
        }
        return folder.resolve(file);
    }

    /** The file's text; null, and reported, when it is missing, unreadable or not UTF-8. */
    public @Nullable String text(String file) {
        if (!has(file)) {
            report(file, 0, FILE_MISSING);
            return null;
        }
        return Utf8.read(folder.resolve(file), file, this);
    }

    /** The rows below the header; none, and reported, when the file is missing. */
    public List<CsvRow> csv(String file, Columns columns) {
        String text = text(file);
        return text == null ? List.of() : CsvReader.read(text, file, columns, this);
    }

    /** The rows, or none without complaint when the scenario has no such file. */
    public List<CsvRow> csvIfPresent(String file, Columns columns) {
        return has(file) ? csv(file, columns) : List.of();
    }

    /** The root of a YAML file; read once however often it is asked for. */
    public YamlPart yaml(String file) {
        YamlPart known = yaml.get(file);
        if (known == null) {
            String text = text(file);
            known = text == null ? YamlPart.absent(this, file, 0) : YamlReader.read(text, file, this);
            yaml.put(file, known);
        }
        return known;
    }

    /** Notes that a line names a new thing of a kind ({@code unit}, {@code member}, ...); reports a bad or repeated code. */
    public void declare(String what, String code, Place place) {
        if (!CODE.matcher(code).matches()) {
            place.report(CODE_BAD, "what", what, "code", code);
            return;
        }
        String first = declared.computeIfAbsent(what, w -> new HashMap<>())
                .putIfAbsent(code, place.file() + ":" + place.line());
        if (first != null) {
            place.report(CODE_TWICE, "what", what, "code", code, "first", first);
        }
    }

    /** Reports CODE_UNKNOWN unless the code was declared. Silent while what should have declared it could not be read. */
    public boolean refer(String what, String code, Place place) {
        if (isDeclared(what, code)) {
            return true;
        }
        if (declared.containsKey(what) || broken.isEmpty()) {
            place.report(CODE_UNKNOWN, "what", what, "code", code);
        }
        return false;
    }

    public boolean isDeclared(String what, String code) {
        return declared(what).contains(code);
    }

    public Set<String> declared(String what) {
        return Collections.unmodifiableSet(declared.getOrDefault(what, Map.of()).keySet());
    }

    public void report(String file, int line, ProblemCode code, Object... namesAndValues) {
        add(new Finding(file, line, code, code.refuse(namesAndValues).values()));
    }

    void add(Finding finding) {
        findings.add(finding);
        if (finding.line() == 0) {
            broken.add(finding.file());
        }
    }

    /** By file and line. */
    List<Finding> findings() {
        return findings.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
                .toList();
    }
}
