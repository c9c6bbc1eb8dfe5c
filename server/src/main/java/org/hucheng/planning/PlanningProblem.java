package org.hucheng.planning;

import org.hucheng.kernel.ProblemCode;

/** Refusals of this module. */
public enum PlanningProblem implements ProblemCode {
    ROSTER_NOT_FOUND(Kind.NOT_FOUND),
    ROSTER_NOT_OF_UNIT(Kind.FORBIDDEN),
    SEAT_NOT_OF_UNIT(Kind.FORBIDDEN),
    ROSTER_OVERLAPS(Kind.CONFLICT),
    ROSTER_OUTSIDE_PERIOD(Kind.REFUSED),
    ROSTER_WITHOUT_DEMAND(Kind.REFUSED),
    ROSTER_CHANGED_MEANWHILE(Kind.CONFLICT),
    ROSTER_NOT_IN_STATE(Kind.CONFLICT),
    PLANNING_UNDER_WAY(Kind.CONFLICT),
    DUTY_NOT_THERE(Kind.CONFLICT),
    NO_SEAT_THERE(Kind.REFUSED),
    RULES_BROKEN(Kind.REFUSED),
    APPROVER_IS_PLANNER(Kind.FORBIDDEN),
    VERSION_NOT_FOUND(Kind.NOT_FOUND),
    VERSION_CHANGED_MEANWHILE(Kind.CONFLICT),
    MEMBER_UNKNOWN(Kind.NOT_FOUND),
    POST_UNKNOWN(Kind.NOT_FOUND),
    SHIFT_OF_NO_SYSTEM(Kind.REFUSED),
    ABSENCE_NOT_FOUND(Kind.NOT_FOUND),
    ABSENCE_KIND_UNKNOWN(Kind.REFUSED),
    ABSENCE_OVERLAPS(Kind.CONFLICT),
    REPAIR_NOT_FOUND(Kind.NOT_FOUND),
    REPAIR_DECIDED(Kind.CONFLICT),
    REPAIR_OUTDATED(Kind.CONFLICT),
    WISH_NOT_FOUND(Kind.NOT_FOUND),
    WISH_OUTSIDE_PERIOD(Kind.REFUSED),
    WISH_DAY_OVER(Kind.REFUSED),
    WISH_CONTRADICTS(Kind.CONFLICT),
    TOO_MANY_WISHES(Kind.REFUSED),
    BASE_POST_TWICE(Kind.REFUSED);

    private final Kind kind;

    PlanningProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "planning";
    }
}
