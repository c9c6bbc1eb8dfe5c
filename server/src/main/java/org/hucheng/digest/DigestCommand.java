package org.hucheng.digest;

import java.time.LocalDate;
import java.util.List;
import org.hucheng.audit.By;
import org.hucheng.kernel.Command;
import org.hucheng.kernel.Console;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.ProblemWords;
import org.hucheng.kernel.Refusal;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hucheng digest}: the published text and its table, frozen or counted again on demand. */
@Component
class DigestCommand implements Command {
    private final Operations operations;
    private final Digests digests;
    private final Editions editions;
    private final DigestStore store;
    private final JsonMapper json;

    DigestCommand(Operations operations, Digests digests, Editions editions, DigestStore store, JsonMapper json) {
        this.operations = operations;
        this.digests = digests;
        this.editions = editions;
        this.store = store;
        this.json = json;
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public int run(List<String> args, Console console) {
        DigestArguments asked;
        try {
            asked = DigestArguments.of(args);
        } catch (IllegalArgumentException e) {
            console.complain("看不懂：" + e.getMessage(), "Not understood: " + e.getMessage());
            console.complain(DigestArguments.USAGE.zh(), DigestArguments.USAGE.en());
            return 2;
        }
        Console spoken =
                asked.language() == null ? console : new Console(console.out(), console.err(), asked.language());
        try {
            OperationView operation = operation(asked);
            return asked.recount() ? recount(operation, asked, spoken) : print(operation, asked, spoken);
        } catch (Refusal refusal) {
            spoken.err().println(new ProblemWords().sentence(refusal, spoken.language()));
            return 2;
        }
    }

    private OperationView operation(DigestArguments asked) {
        if (asked.operation() != null) {
            return operations.get(asked.operation());
        }
        return store.findLastDeclared()
                .map(operations::get)
                .orElseThrow(() -> DigestProblem.DIGEST_NOT_DECLARED
                        .refuse()
                        .maybe("请先用 ./hucheng load 载入一次行动。", "Maybe load an operation first: ./hucheng load DIR."));
    }

    private int print(OperationView operation, DigestArguments asked, Console console) {
        Digest digest = digests.now(operation, asked.from(), asked.to());
        DigestJson content = DigestJson.of(digest);
        switch (asked.form()) {
            case JSON -> console.line(json.writerWithDefaultPrettyPrinter().writeValueAsString(content));
            case CSV -> console.out().print(DigestCsv.of(content));
            case TEXT -> {
                DigestPage.lines(content, console.language()).forEach(console::line);
                console.line("");
                table(content, console.language()).forEach(console::line);
            }
        }
        if (asked.freeze()) {
            Edition edition = editions.freeze(operation, digest, By.OPERATOR);
            console.complain(
                    "已定稿：第 " + edition.number() + " 版，SHA-256 " + edition.hash(),
                    "Frozen: edition " + edition.number() + ", SHA-256 " + edition.hash());
        }
        return 0;
    }

    private static List<String> table(DigestJson digest, Language language) {
        boolean english = language == Language.EN;
        Columns columns = new Columns(false, false, true, false, false, false);
        columns.row(
                english
                        ? List.of("id", "figure", "value", "unit", "days", "in words")
                        : List.of("编号", "指标", "数值", "单位", "统计时段", "表述"));
        for (DigestJson.Row row : digest.indicators()) {
            LocalDate to = row.window().to();
            columns.row(List.of(
                    row.id(),
                    row.name().in(language),
                    Worded.separated(row.value()),
                    row.unit().in(language),
                    row.window().from() + " – " + to,
                    row.worded().in(language)));
        }
        return columns.lines();
    }

    private int recount(OperationView operation, DigestArguments asked, Console console) {
        Recount recount = digests.recount(operation, asked.from(), asked.to());
        boolean english = console.language() == Language.EN;
        Columns columns = new Columns(false, false, true, true, false);
        columns.row(
                english ? List.of("id", "figure", "counted", "recounted", "") : List.of("编号", "指标", "现数", "重数", ""));
        for (Recount.Pair pair : recount.indicators()) {
            columns.row(List.of(
                    pair.id(),
                    pair.name().in(console.language()),
                    Worded.separated(pair.counted()),
                    pair.recounted() == null ? "–" : Worded.separated(pair.recounted()),
                    verdict(pair, english)));
        }
        columns.lines().forEach(console::line);
        if (recount.gone() > 0) {
            console.say(
                    recount.gone() + " 项指标的记录已随个人信息销毁，不能重数；现数保留。",
                    "The records of " + recount.gone()
                            + " figures were destroyed with the personal data: they cannot be counted again; the running counts stay.");
        }
        console.line("recount.indicators=" + recount.indicators().size() + " recount.gone=" + recount.gone()
                + " recount.differences=" + recount.differences());
        return recount.equal() ? 0 : 1;
    }

    private static String verdict(Recount.Pair pair, boolean english) {
        if (pair.gone()) {
            return english ? "records destroyed" : "记录已销毁";
        }
        return pair.differs() ? (english ? "DIFFERS" : "不一致") : english ? "equal" : "一致";
    }
}
