package org.hucheng.privacy;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/** A certificate as it is read and signed on paper. */
final class CertificateText {
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
            Map.entry("tallies", new Text("不记名计数", "counts without names")));

    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private CertificateText(Language language) {
        this.language = language;
    }

    static String of(Certificate c, String hash, Language language) {
        var text = new CertificateText(language);
        text.body(c, hash);
        return String.join("\n", text.lines) + "\n";
    }

    private void body(Certificate c, String hash) {
        say("个人信息销毁证明", "Certificate of the destruction of personal data");
        lines.add("");
        var operation = c.operation();
        row("行动", "Operation", operation.name().in(language) + " (" + operation.code() + ")");
        row("依据", "Order", operation.authority().in(language) + ", " + operation.orderNumber());
        row(
                "期限",
                "Period",
                operation.period().from() + " – " + operation.period().to());
        row(
                "保存",
                "Kept for",
                operation.retentionDays() + (english() ? " days, until " : " 天，至 ") + operation.keptUntil());
        lines.add("");
        row("申请", "Requested by", c.requested().by() + ", " + at(c.requested().at()));
        row("事由", "Reason", text(c.requested().reason()));
        row("是否提前", "Early", yes(Boolean.TRUE.equals(c.requested().early())));
        row("批准", "Approved by", c.approved().by() + ", " + at(c.approved().at()));
        lines.add("");
        row("密钥套件", "Suite", text(c.keys().suite()));
        row("密钥建立", "Keys made", at(c.keys().created()));
        row("密钥指纹", "Fingerprint", text(c.keys().fingerprint()));
        row("密钥销毁", "Keys destroyed", at(c.keys().destroyedAt()));
        lines.add("");
        say("已销毁：", "Destroyed:");
        counts(c.destroyed());
        say("保留（不含任何人的信息）：", "Kept (of no person):");
        counts(c.kept());
        lines.add("");
        say(
                "密钥已覆盖并删除，记录所在的分区已删除。数据库的旧备份中不含密钥，不能恢复任何个人信息。已定稿的数读和留痕不受影响。",
                "The keys were overwritten and removed, and the partitions that held the records were dropped. An old backup of the database"
                        + " holds no key and brings nothing back. Frozen digests and the trail are unharmed.");
        lines.add("");
        row("出具时间", "Issued", at(c.issuedAt()));
        row("证明文件 SHA-256", "SHA-256 of the certificate (JSON)", hash);
        lines.add("");
        signature("审计员", "Auditor");
        signature("公证员", "Notary");
    }

    private void counts(Map<String, Long> counts) {
        counts.forEach((name, n) ->
                lines.add("  " + COUNTS.getOrDefault(name, new Text(name, name)).in(language) + "  " + n));
    }

    private void signature(String zh, String en) {
        String blank = "________________";
        lines.add(
                english()
                        ? en + ": " + blank + "  office: " + blank + "  date: " + blank
                        : zh + "：" + blank + "  单位：" + blank + "  日期：" + blank);
    }

    private void row(String zh, String en, String value) {
        lines.add(english() ? en + ": " + value : zh + "：" + value);
    }

    private void say(String zh, String en) {
        lines.add(english() ? en : zh);
    }

    private String yes(boolean is) {
        return english() ? is ? "yes" : "no" : is ? "是" : "否";
    }

    private static String text(@Nullable String value) {
        return value == null ? "-" : value;
    }

    private static String at(@Nullable OffsetDateTime at) {
        return at == null ? "-" : MOMENT.format(at);
    }

    private boolean english() {
        return language == Language.EN;
    }
}
