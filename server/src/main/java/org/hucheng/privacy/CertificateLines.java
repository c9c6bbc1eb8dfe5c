package org.hucheng.privacy;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/** A certificate on paper, line by line, in one language. */
final class CertificateLines {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");
    private static final Map<String, Text> COUNTS = Map.ofEntries(
            Map.entry("vehicle-records", new Text("车辆检查记录", "vehicle inspections")),
            Map.entry("vehicles", new Text("不同车辆", "different vehicles")),
            Map.entry("person-records", new Text("人员检查记录", "person inspections")),
            Map.entry("people", new Text("不同人员（有证件的）", "different people with a document")),
            Map.entry("sealed-values", new Text("加密值", "sealed values")),
            Map.entry("positions", new Text("最近位置", "newest places")),
            Map.entry("second-measurements", new Text("复测记录", "second measurements")),
            Map.entry("day-partitions", new Text("按日分区", "day partitions")),
            Map.entry("journal-entries", new Text("流水条目", "journal entries")),
            Map.entry("refused-lines", new Text("被拒记录原文", "texts of refused records")),
            Map.entry("refused-open", new Text("尚未处理的被拒记录", "refused records not dealt with")),
            Map.entry("hourly-counts", new Text("按小时计数", "counts by hour")),
            Map.entry("daily-counts", new Text("按日计数", "counts by day")),
            Map.entry("tallies", new Text("不记名计数", "counts without names")),
            Map.entry("access-subjects", new Text("查看授权中的号码", "values kept with accesses")),
            Map.entry("request-numbers", new Text("本人申请中的证件号码", "numbers kept with people's requests")),
            Map.entry("corrections", new Text("更正前的值", "values before a correction")),
            Map.entry("line-hashes", new Text("原文摘要", "hashes of lines")),
            Map.entry("absences", new Text("缺勤记录", "absences")),
            Map.entry("devices", new Text("设备", "devices")));

    private final Language language;
    private final List<String> lines = new ArrayList<>();

    CertificateLines(Language language) {
        this.language = language;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    void blank() {
        lines.add("");
    }

    void operation(Certificate.Subject operation) {
        row("行动", "Operation", operation.name().in(language) + " (" + operation.code() + ")");
        row("依据", "Order", operation.authority().in(language) + ", " + operation.orderNumber());
        row(
                "期限",
                "Period",
                operation.period().from() + " – " + operation.period().to());
    }

    void counts(Map<String, Long> counts) {
        counts.forEach((name, n) ->
                lines.add("  " + COUNTS.getOrDefault(name, new Text(name, name)).in(language) + "  " + n));
    }

    /** When it was issued, its hash, and room for two hands. */
    void end(OffsetDateTime issuedAt, String hash) {
        blank();
        row("出具时间", "Issued", at(issuedAt));
        row("证明文件 SHA-256", "SHA-256 of the certificate (JSON)", hash);
        blank();
        signature("审计员", "Auditor");
        signature("公证员", "Notary");
    }

    private void signature(String zh, String en) {
        String blank = "________________";
        lines.add(
                english()
                        ? en + ": " + blank + "  office: " + blank + "  date: " + blank
                        : zh + "：" + blank + "  单位：" + blank + "  日期：" + blank);
    }

    void row(String zh, String en, String value) {
        lines.add(english() ? en + ": " + value : zh + "：" + value);
    }

    void say(String zh, String en) {
        lines.add(english() ? en : zh);
    }

    String yes(boolean is) {
        return english() ? is ? "yes" : "no" : is ? "是" : "否";
    }

    String in(Text text) {
        return text.in(language);
    }

    static String text(@Nullable String value) {
        return value == null ? "-" : value;
    }

    static String at(@Nullable OffsetDateTime at) {
        return at == null ? "-" : MOMENT.format(at);
    }

    boolean english() {
        return language == Language.EN;
    }
}
