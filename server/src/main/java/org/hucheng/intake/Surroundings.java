package org.hucheng.intake;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hucheng.identity.DeviceView;
import org.hucheng.operations.OperationView;
import org.hucheng.organisation.MemberCatalog;
import org.hucheng.organisation.MemberRef;
import org.hucheng.organisation.UnitRef;
import org.hucheng.organisation.UnitTree;
import org.hucheng.posts.PostCatalog;
import org.hucheng.posts.PostRef;
import org.jspecify.annotations.Nullable;

/** The operation as it is configured right now: what a record is checked against. Kept until the operation's stamp changes. */
public final class Surroundings {
    private final OperationView operation;
    private final PostCatalog posts;
    private final MemberCatalog members;
    private final UnitTree units;
    private final Map<Class<?>, Object> rules = new ConcurrentHashMap<>();

    Surroundings(OperationView operation, PostCatalog posts, MemberCatalog members, UnitTree units) {
        this.operation = operation;
        this.posts = posts;
        this.members = members;
        this.units = units;
    }

    public OperationView operation() {
        return operation;
    }

    public PostCatalog posts() {
        return posts;
    }

    /** A module's own reading of the operation's settings, made once. */
    public <T> T rules(Class<T> type, Function<OperationView, T> reader) {
        return type.cast(rules.computeIfAbsent(type, t -> reader.apply(operation)));
    }

    /**
     * The post a record speaks of, open at that moment and within the device's reach.
     *
     * @throws org.hucheng.kernel.Refusal POST_NOT_FOUND, DEVICE_NOT_FOR_POST, POST_NOT_OPEN
     */
    public PostRef openPost(Payload payload, FieldRecord record) {
        PostRef post = post(payload, record);
        if (!post.openAt(record.recordedAt())) {
            throw IntakeProblem.POST_NOT_OPEN.refuse(
                    "post", post.code(), "at", record.recordedAt().toString());
        }
        return post;
    }

    /**
     * The post a record speaks of, open or not, within the device's reach.
     *
     * @throws org.hucheng.kernel.Refusal POST_NOT_FOUND, DEVICE_NOT_FOR_POST
     */
    public PostRef post(Payload payload, FieldRecord record) {
        String code = payload.text("post", 64);
        PostRef post = posts.find(code);
        if (post == null) {
            throw IntakeProblem.POST_NOT_FOUND.refuse("post", code);
        }
        if (!reaches(record.device(), post)) {
            throw IntakeProblem.DEVICE_NOT_FOR_POST.refuse(
                    "post", code, "device", record.device().code());
        }
        return post;
    }

    /** @throws org.hucheng.kernel.Refusal MEMBER_NOT_FOUND */
    public MemberRef member(Payload payload) {
        return member(payload, "member");
    }

    /** @throws org.hucheng.kernel.Refusal MEMBER_NOT_FOUND */
    public MemberRef member(Payload payload, String field) {
        String code = payload.text(field, 64);
        MemberRef member = members.find(code);
        if (member == null) {
            throw IntakeProblem.MEMBER_NOT_FOUND.refuse("member", code);
        }
        return member;
    }

    public @Nullable MemberRef member(int id) {
        return members.get(id);
    }

    public @Nullable UnitRef unit(String code) {
        return units.find(code);
    }

    public @Nullable UnitRef unit(int id) {
        return units.get(id);
    }

    /**
     * @throws org.hucheng.kernel.Refusal TIME_IN_FUTURE, TIME_BEFORE_OPERATION, TIME_AFTER_OPERATION
     */
    void checkTime(Instant recordedAt, Instant now, int minutesAhead) {
        if (recordedAt.isAfter(now.plusSeconds(60L * minutesAhead))) {
            throw IntakeProblem.TIME_IN_FUTURE.refuse("at", recordedAt.toString(), "now", now.toString());
        }
        if (recordedAt.isBefore(operation.period().startIn(operation.zone()))) {
            throw IntakeProblem.TIME_BEFORE_OPERATION.refuse("at", recordedAt.toString());
        }
        if (!recordedAt.isBefore(operation.period().endIn(operation.zone()))) {
            throw IntakeProblem.TIME_AFTER_OPERATION.refuse("at", recordedAt.toString());
        }
    }

    private boolean reaches(DeviceView device, PostRef post) {
        if (device.postCode() != null) {
            return device.postCode().equals(post.code());
        }
        if (device.unitCode() != null) {
            UnitRef unit = units.find(device.unitCode());
            return unit != null && units.isWithin(post.unitId(), unit.id());
        }
        return true;
    }
}
