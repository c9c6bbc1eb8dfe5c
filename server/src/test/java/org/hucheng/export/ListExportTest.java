package org.hucheng.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists as files: what the list has, no more and no less. */
@HuchengTest
class ListExportTest {
    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    private String operation;
    private Desk desk;

    @BeforeEach
    void anOperation() {
        operation = Aldermere.load(scenarios);
        desk = Desk.demo(port, "ald-commander");
    }

    @Test
    void theFileHasTheRowsOfTheListUnderTheSameFilters() throws IOException {
        for (String filter : List.of("", "?kind=road-closure", "?q=mill&state=revoked")) {
            var list = desk.get(route("/posts" + filter + (filter.isEmpty() ? "?" : "&") + "limit=500"));
            var file = desk.send("GET", route("/posts.csv" + filter), null).body();
            assertThat(file.lines().count() - 1)
                    .as(filter)
                    .isEqualTo(list.path("total").asLong());
            assertThat(workbook("/posts.xlsx" + filter))
                    .as(filter)
                    .hasSize(list.path("total").asInt() + 1);
        }
    }

    @Test
    void everyPageOfALongListIsThereOnce() throws IOException {
        long members = desk.get(route("/members?limit=1")).path("total").asLong();
        var codes = workbook("/members.xlsx?lang=en").stream()
                .skip(1)
                .map(row -> row.getCellText(0))
                .toList();
        assertThat(codes).hasSize((int) members).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void itSpeaksTheLanguageAskedForAndLeavesATrace() {
        assertThat(desk.send("GET", route("/posts.csv?lang=en"), null).body()).startsWith("\uFEFFCode,Name,Kind");
        assertThat(desk.send("GET", route("/posts.csv?lang=zh&kind=road-closure"), null)
                        .body())
                .startsWith("\uFEFF编号,名称,类型")
                .contains("松谷路口封控点,封路点");
        var trace = Desk.demo(port, "ald-auditor").get(route("/trail?act=export.list-exported&subject=posts"));
        assertThat(trace.path("items").path(0).path("details").toString()).contains("road-closure");
    }

    @Test
    void whatTheListRefusesTheFileRefusesAsAProblem() {
        assertThat(desk.status("GET", route("/posts.csv?state=x"), null)).isEqualTo("422 FIELD_INVALID");
        assertThat(desk.status("GET", route("/posts.pdf"), null)).isEqualTo("404 EXPORT_FORM_UNKNOWN");
        assertThat(Desk.demo(port, "ald-publicity").status("GET", route("/posts.csv"), null))
                .isEqualTo("403 NOT_PERMITTED");
    }

    @Test
    void theLogIsExportedWithItsFilters() {
        assertThat(desk.status("POST", route("/command-log"), "{\"text\": \"=HYPERLINK(1)\"}"))
                .isEqualTo("201");
        assertThat(desk.send("GET", route("/command-log.csv?lang=en&kind=note"), null)
                        .body()
                        .lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains(",Note,,ald-commander,\"'=HYPERLINK(1)\""));
    }

    private List<Row> workbook(String path) throws IOException {
        try (var body = desk.open(route(path)).body();
                var book = new ReadableWorkbook(body)) {
            return book.getFirstSheet().read();
        }
    }

    private String route(String path) {
        return "/operations/" + operation + path;
    }
}
