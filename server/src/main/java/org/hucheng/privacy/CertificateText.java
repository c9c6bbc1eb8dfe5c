package org.hucheng.privacy;

import static org.hucheng.privacy.CertificateLines.at;
import static org.hucheng.privacy.CertificateLines.text;

import org.hucheng.kernel.Language;

/** The certificate of the end of everything as it is read and signed on paper. */
final class CertificateText {
    private CertificateText() {}

    static String of(Certificate c, String hash, Language language) {
        var paper = new CertificateLines(language);
        paper.say("个人信息销毁证明", "Certificate of the destruction of personal data");
        paper.blank();
        var operation = c.operation();
        paper.operation(operation);
        paper.row(
                "保存",
                "Kept for",
                operation.retentionDays() + (paper.english() ? " days, until " : " 天，至 ") + operation.keptUntil());
        paper.blank();
        paper.row(
                "申请",
                "Requested by",
                c.requested().by() + ", " + at(c.requested().at()));
        paper.row("事由", "Reason", text(c.requested().reason()));
        paper.row("是否提前", "Early", paper.yes(Boolean.TRUE.equals(c.requested().early())));
        paper.row(
                "批准", "Approved by", c.approved().by() + ", " + at(c.approved().at()));
        paper.blank();
        paper.row("密钥套件", "Suite", text(c.keys().suite()));
        paper.row("密钥建立", "Keys made", at(c.keys().created()));
        paper.row("密钥指纹", "Fingerprint", text(c.keys().fingerprint()));
        paper.row("密钥销毁", "Keys destroyed", at(c.keys().destroyedAt()));
        paper.blank();
        paper.say("已销毁：", "Destroyed:");
        paper.counts(c.destroyed());
        paper.say("保留（不含任何人的信息）：", "Kept (of no person):");
        paper.counts(c.kept());
        paper.blank();
        paper.say(
                "密钥已覆盖并删除，记录所在的分区已删除。数据库的旧备份中不含密钥，不能恢复任何个人信息。已定稿的数读和留痕不受影响。",
                "The keys were overwritten and removed, and the partitions that held the records were dropped. An old backup of the database"
                        + " holds no key and brings nothing back. Frozen digests and the trail are unharmed.");
        paper.end(c.issuedAt(), hash);
        return paper.text();
    }
}
