package org.hucheng.scenario;

import static org.hucheng.scenario.ScenarioProblem.VALUE_MISSING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.ProblemCode;
import org.hucheng.kernel.Refusal;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * One row. A value that is missing or wrong is reported on this line and read as empty text or null, so that the check goes on; nothing
 * is stored once anything was reported.
 */
public final class CsvRow implements Place {
    private final ScenarioFolder folder;
    private final String file;
    private final int line;
    private final Map<String, Integer> header;
    private final List<String> fields;

    CsvRow(ScenarioFolder folder, String file, int line, Map<String, Integer> header, List<String> fields) {
        this.folder = folder;
        this.file = file;
        this.line = line;
        this.header = header;
        this.fields = fields;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public int line() {
        return line;
    }

    /** The value, or null when it is empty or there is no such column. */
    public @Nullable String maybe(String column) {
        Integer index = header.get(column);
        if (index == null || index >= fields.size()) {
            return null;
        }
        String value = fields.get(index).strip();
        return value.isEmpty() ? null : value;
    }

    /** The value, which must be there. */
    public String text(String column) {
        String value = maybe(column);
        if (value != null) {
            return value;
        }
        if (header.containsKey(column)) {
            report(VALUE_MISSING, "field", column);
        }
        return "";
    }

    /** The columns {@code <stem>_zh} and {@code <stem>_en}. */
    public Text bilingual(String stem) {
        return new Text(text(stem + "_zh"), text(stem + "_en"));
    }

    public @Nullable LocalDate day(String column) {
        String value = text(column);
        return value.isEmpty() ? null : Values.day(value, column, this);
    }

    public @Nullable LocalDate maybeDay(String column) {
        return maybe(column) == null ? null : day(column);
    }

    /** A moment with its offset, such as {@code 2020-01-27T00:00+08:00}. */
    public @Nullable Instant moment(String column) {
        String value = text(column);
        return value.isEmpty() ? null : Values.moment(value, column, this);
    }

    public @Nullable Integer number(String column, int least, int most) {
        String value = text(column);
        return value.isEmpty() ? null : Values.number(value, column, least, most, this);
    }

    public @Nullable Integer maybeNumber(String column, int least, int most) {
        return maybe(column) == null ? null : number(column, least, most);
    }

    public @Nullable Double decimal(String column, double least, double most) {
        String value = text(column);
        return value.isEmpty() ? null : Values.decimal(value, column, least, most, this);
    }

    public String choice(String column, List<String> choices) {
        String value = text(column);
        return value.isEmpty() ? value : Values.choice(value, column, choices, this);
    }

    public boolean flag(String column) {
        return choice(column, List.of("true", "false")).equals("true");
    }

    /** Values with semicolons between them; may be none. */
    public List<String> list(String column) {
        List<String> values = new ArrayList<>();
        String all = maybe(column);
        if (all != null) {
            for (String value : all.split(";", -1)) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        return List.copyOf(values);
    }

    /** The code of a new thing of this kind. */
    public String declare(String column, String what) {
        String code = text(column);
        if (!code.isEmpty()) {
            folder.declare(what, code, this);
        }
        return code;
    }

    /** The code of a thing of this kind that some line declares. */
    public String refer(String column, String what) {
        String code = text(column);
        if (!code.isEmpty()) {
            folder.refer(what, code, this);
        }
        return code;
    }

    public @Nullable String maybeRefer(String column, String what) {
        return maybe(column) == null ? null : refer(column, what);
    }

    /** Codes with semicolons between them, each of a thing of this kind that some line declares. */
    public List<String> referList(String column, String what) {
        List<String> codes = list(column);
        codes.forEach(code -> folder.refer(what, code, this));
        return codes;
    }

    @Override
    public void report(ProblemCode code, Object... namesAndValues) {
        folder.report(file, line, code, namesAndValues);
    }

    @Override
    public void report(Refusal refusal) {
        folder.add(new Finding(file, line, refusal.code(), refusal.values()));
    }
}
