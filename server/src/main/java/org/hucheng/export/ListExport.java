package org.hucheng.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.audit.Audit;
import org.hucheng.identity.Actor;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.Scope;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The one way a list becomes a file. Reads the list page by page, as the desk does, so that neither memory nor a transaction grows with it. */
@Component
public class ListExport {
    /** Rows of one page. */
    public static final int PAGE = Page.LARGEST;

    private final Audit audit;
    private final TransactionTemplate transaction;

    ListExport(Audit audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * What is asked for.
     *
     * @param list the list's code, which is also the file's name and the trail's subject
     * @param form {@code csv} or {@code xlsx}
     * @param lang the language of heads and names; null: the operation's own
     * @param filters what the list was narrowed to, for the trail; null values are left out
     */
    public record Asked(
            OperationView operation,
            Actor actor,
            String list,
            String form,
            @Nullable String lang,
            Map<String, ? extends @Nullable Object> filters) {
        Language language() {
            return lang == null ? operation.language() : Language.of(lang);
        }
    }

    /** Reads a list by key. */
    @FunctionalInterface
    public interface Pages<T> {
        /** At most {@link #PAGE} rows after a key; null asks for the first page. */
        Page<T> after(@Nullable String key);
    }

    /** A list that has no pages. */
    public <T> ResponseEntity<StreamingResponseBody> whole(Asked asked, List<Column<T>> columns, List<T> rows) {
        return send(asked, columns, key -> new Page<>(rows, null, null));
    }

    /** The whole list as a file; refuses EXPORT_FORM_UNKNOWN and whatever the list itself refuses. */
    public <T> ResponseEntity<StreamingResponseBody> send(Asked asked, List<Column<T>> columns, Pages<T> pages) {
        boolean csv = asked.form().equals("csv");
        if (!csv && !asked.form().equals("xlsx")) {
            throw ExportProblem.EXPORT_FORM_UNKNOWN.refuse("form", asked.form());
        }
        Page<T> first = pages.after(null);
        Scope scope = Scope.current(); // the file is written by another thread
        transaction.executeWithoutResult(status -> record(asked));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        csv
                                ? "text/csv;charset=UTF-8"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + asked.operation().code() + "-" + asked.list() + "." + asked.form()
                                + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out -> scope.run(() -> write(asked, columns, first, pages, out)));
    }

    private void record(Asked asked) {
        var details = new LinkedHashMap<String, Object>();
        details.put("form", asked.form());
        asked.filters().forEach((name, value) -> {
            if (value != null) {
                details.put(name, value.toString());
            }
        });
        audit.record(asked.actor().by(), asked.operation().id(), "export.list-exported", asked.list(), details);
    }

    private static <T> void write(Asked asked, List<Column<T>> columns, Page<T> first, Pages<T> pages, OutputStream out)
            throws IOException {
        var language = asked.language();
        var heads = columns.stream().map(c -> c.head().in(language)).toList();
        try (Sheet sheet = sheet(asked, heads, out)) {
            Page<T> page = first;
            while (true) {
                for (T row : page.items()) {
                    sheet.row(cells(row, columns, language));
                }
                String next = page.next();
                if (next == null) {
                    return;
                }
                page = pages.after(next);
            }
        }
    }

    private static Sheet sheet(Asked asked, List<String> heads, OutputStream out) throws IOException {
        if (asked.form().equals("xlsx")) {
            return new XlsxSheet(out, asked.list(), heads);
        }
        var sheet = new CsvSheet(out);
        sheet.row(heads);
        return sheet;
    }

    private static <T> List<@Nullable Object> cells(T row, List<Column<T>> columns, Language language) {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        for (Column<T> column : columns) {
            Object cell = column.value().apply(row);
            cells.add(cell instanceof Text text ? text.in(language) : cell);
        }
        return cells;
    }
}
