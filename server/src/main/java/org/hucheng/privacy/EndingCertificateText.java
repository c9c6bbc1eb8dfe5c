package org.hucheng.privacy;

import static org.hucheng.privacy.CertificateLines.at;
import static org.hucheng.privacy.CertificateLines.text;

import java.util.Map;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.Text;

/** The certificate of the end of one kind of record as it is read and signed on paper. */
final class EndingCertificateText {
    private static final Map<String, Text> REFERENCES = Map.of(
            "collected", new Text("采集之日", "the day of collection"),
            "closed", new Text("办结之日", "the day it was closed"),
            "ended", new Text("行动最后一日", "the operation's last day"));
    private static final Map<String, Text> HOW = Map.of(
            "partitions", new Text("整个按日分区清除，文件删除", "whole day partitions emptied, their files removed"),
            "deleted", new Text("逐批删除", "rows deleted in batches"),
            "blanked", new Text("逐批清空个人字段，其余保留", "personal columns emptied in batches, the rows stay"));

    private EndingCertificateText() {}

    static String of(EndingCertificate c, String hash, Language language) {
        var paper = new CertificateLines(language);
        paper.say("保存期满销毁证明（按类别）", "Certificate of the end of one kind of record");
        paper.blank();
        paper.operation(c.operation());
        paper.blank();
        paper.row("类别", "Kind of record", paper.in(c.title()) + " (" + c.kind() + ")");
        paper.row(
                "期限",
                "Kept for",
                paper.english()
                        ? c.days() + " days after " + named(paper, REFERENCES, c.reference())
                        : named(paper, REFERENCES, c.reference()) + "起 " + c.days() + " 天");
        paper.row("范围", "Records", (paper.english() ? "before " : "早于 ") + at(c.before()));
        paper.row("方式", "How", named(paper, HOW, c.how()));
        paper.blank();
        paper.row("系统提出", "Proposed by the schedule", at(c.proposedAt()));
        paper.row(
                "申请",
                "Requested by",
                c.requested().by() + ", " + at(c.requested().at()));
        paper.row("事由", "Reason", text(c.requested().reason()));
        paper.row(
                "批准", "Approved by", c.approved().by() + ", " + at(c.approved().at()));
        paper.blank();
        paper.say("试算：", "Counted by the dry run:");
        paper.counts(c.counted());
        paper.say("已销毁：", "Ended:");
        paper.counts(c.ended());
        paper.say("保留（不含任何人的信息）：", "Kept (of no person):");
        paper.counts(c.kept());
        paper.blank();
        paper.say(
                "统计数字、已定稿的数读和留痕不受影响。数据库的旧备份中可能仍有这些记录，直至备份到期；密封的值在密钥销毁后不能读出。",
                "Counts, frozen digests and the trail are unharmed. An older backup of the database may hold these records until it is destroyed; sealed"
                        + " values in it cannot be read once the operation's keys are.");
        paper.end(c.issuedAt(), hash);
        return paper.text();
    }

    private static String named(CertificateLines paper, Map<String, Text> names, String code) {
        return paper.in(names.getOrDefault(code, new Text(code, code)));
    }
}
