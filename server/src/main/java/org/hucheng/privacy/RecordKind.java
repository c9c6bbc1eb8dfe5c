package org.hucheng.privacy;

import static org.hucheng.privacy.Reference.CLOSED;
import static org.hucheng.privacy.Reference.COLLECTED;
import static org.hucheng.privacy.Reference.ENDED;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hucheng.kernel.Text;

/** The kinds of record about people that a period of their own can end, and how each ends. */
public enum RecordKind {
    /** Vehicles that passed. */
    VEHICLE_CHECKS("车辆检查记录", "Vehicle inspections", How.PARTITIONS, true, COLLECTED, ENDED),
    /** People who passed, with second measurements and corrected values. */
    PERSON_CHECKS(
            "人员检查记录（含复测与更正）",
            "Person inspections with second measurements and corrections",
            How.PARTITIONS,
            true,
            COLLECTED,
            ENDED),
    /** Hashes of the lines that devices sent; a plate could be tried through. */
    LINE_HASHES("流水中的原文摘要", "Hashes of lines in the journal", How.BLANKED, false, COLLECTED, ENDED),
    /** Texts of refused lines. */
    REFUSED_LINES("被拒记录原文", "Texts of refused records", How.BLANKED, true, COLLECTED, CLOSED, ENDED),
    /** Where members, units and devices were last. */
    POSITIONS("最近位置", "Newest places", How.DELETED, true, COLLECTED, ENDED),
    /** Who is away, with the reason: leave, illness, quarantine. */
    ABSENCES("缺勤（含病假、隔离等原因）", "Absences with their reasons", How.DELETED, false, CLOSED, ENDED),
    /** The values looked for in accesses. */
    ACCESSES("查看授权中的号码", "Values kept with accesses", How.BLANKED, true, COLLECTED, CLOSED, ENDED),
    /** The numbers kept with people's requests. */
    PERSONS_REQUESTS("本人申请中的证件号码", "Numbers kept with people's requests", How.BLANKED, true, CLOSED, ENDED),
    /** Names, keys and last contact of devices that send no more. */
    DEVICES("设备的名称、公钥和最后联系时间", "Devices: label, public key, last contact", How.BLANKED, false, CLOSED, ENDED);

    /** What becomes of the rows. */
    enum How {
        /** Whole day partitions are emptied, their files removed. */
        PARTITIONS,
        /** Rows are deleted in batches. */
        DELETED,
        /** The personal columns are emptied in batches; the rows stay, for they are counted or are proof. */
        BLANKED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Text title;
    private final How how;
    private final boolean sealed;
    private final List<Reference> references;

    RecordKind(String zh, String en, How how, boolean sealed, Reference... references) {
        this.title = new Text(zh, en);
        this.how = how;
        this.sealed = sealed;
        this.references = List.of(references);
    }

    /** As it stands in a scenario, an address and an answer: {@code vehicle-checks}, ... */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<RecordKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Refuses RETENTION_KIND_UNKNOWN. */
    static RecordKind get(String code) {
        return find(code)
                .orElseThrow(() -> PrivacyProblem.RETENTION_KIND_UNKNOWN.refuse(
                        "field",
                        "kind",
                        "known",
                        Stream.of(values()).map(RecordKind::code).toList()));
    }

    Text title() {
        return title;
    }

    How how() {
        return how;
    }

    /** Whether it cannot be read any more once the operation's keys are gone. */
    boolean isSealed() {
        return sealed;
    }

    /** From which its period can run. */
    List<Reference> references() {
        return references;
    }
}
