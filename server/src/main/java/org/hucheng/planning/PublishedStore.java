package org.hucheng.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published duties, version after version. */
@Repository
class PublishedStore {
    private static final String DUTY = "member_id, post_id, day, system, shift, agency, skill";

    private final JdbcClient jdbc;

    PublishedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A roster's duties as they were in a version. */
    List<Assignment> ofVersion(int rosterId, int version) {
        return jdbc.sql("select " + DUTY + """
                         from planning.published_duty
                         where roster_id = :roster and from_version <= :version and (until_version is null or until_version > :version)
                         order by member_id, day, system, shift
                        """)
                .param("roster", rosterId)
                .param("version", version)
                .query(PublishedStore::toAssignment)
                .list();
    }

    /** In force on these days, in every roster but this one. */
    List<Assignment> beside(int operationId, int rosterId, LocalDate from, LocalDate to) {
        return jdbc.sql("select " + DUTY + """
                         from planning.published_duty
                         where operation_id = :operation and until_version is null and roster_id <> :roster and day between :from and :to
                         order by member_id, day, system, shift
                        """)
                .param("operation", operationId)
                .param("roster", rosterId)
                .param("from", from)
                .param("to", to)
                .query(PublishedStore::toAssignment)
                .list();
    }

    /** How many duties, nights and weekend duties everybody had before a day; the nights by full names of shifts. */
    Map<Integer, int[]> loadsBefore(int operationId, LocalDate day, Collection<String> nights) {
        var loads = new HashMap<Integer, int[]>();
        jdbc.sql("""
                        select member_id, count(*), count(*) filter (where system || '.' || shift = any(:nights)),
                               count(*) filter (where extract(isodow from day) >= 6)
                          from planning.published_duty
                         where operation_id = :operation and until_version is null and day < :day
                         group by member_id
                        """)
                .param("operation", operationId)
                .param("day", day)
                .param("nights", nights.toArray(String[]::new))
                .query(row -> {
                    loads.put(row.getInt(1), new int[] {row.getInt(2), row.getInt(3), row.getInt(4)});
                });
        return loads;
    }

    /** These duties do not hold from that version on. */
    void end(int rosterId, Collection<Assignment> duties, int version) {
        jdbc.sql("""
                        update planning.published_duty d set until_version = :version
                          from unnest(:members::int[], :posts::int[], :days::date[], :systems::text[], :shifts::text[], :agencies::text[], :skills::text[])
                               as gone (member_id, post_id, day, system, shift, agency, skill)
                         where d.roster_id = :roster and d.until_version is null and d.member_id = gone.member_id and d.post_id = gone.post_id
                           and d.day = gone.day and d.system = gone.system and d.shift = gone.shift and d.agency = gone.agency
                           and d.skill is not distinct from gone.skill
                        """)
                .param("roster", rosterId)
                .param("version", version)
                .params(columns(duties))
                .update();
    }

    void add(
            int operationId,
            int rosterId,
            Collection<Assignment> duties,
            int version,
            Map<String, KnownShift> shifts,
            ZoneId zone) {
        String[] begins = new String[duties.size()];
        String[] ends = new String[duties.size()];
        int n = 0;
        for (Assignment duty : duties) {
            KnownShift shift = Objects.requireNonNull(shifts.get(duty.shiftId()), duty.shiftId());
            begins[n] = shift.begins(duty.day(), zone).toString();
            ends[n++] = shift.ends(duty.day(), zone).toString();
        }
        jdbc.sql("""
                        insert into planning.published_duty
                               (operation_id, roster_id, from_version, member_id, post_id, day, system, shift, agency, skill, begins, ends)
                        select :operation, :roster, :version, * from unnest(:members::int[], :posts::int[], :days::date[], :systems::text[],
                               :shifts::text[], :agencies::text[], :skills::text[], :begins::timestamptz[], :ends::timestamptz[])
                        """)
                .param("operation", operationId)
                .param("roster", rosterId)
                .param("version", version)
                .param("begins", begins)
                .param("ends", ends)
                .params(columns(duties))
                .update();
    }

    /** Somebody's published duty with its times. */
    record Timed(long id, Assignment duty, Instant begins, Instant ends, int rosterNumber, int version) {}

    /** What a list of duties is narrowed to; null: any. {@code members} are ids. */
    record Filter(
            int operationId,
            LocalDate from,
            LocalDate to,
            @Nullable Integer postId,
            Integer @Nullable [] members) {}

    private static final String LISTED = """
             from planning.published_duty d join planning.roster r on r.id = d.roster_id
             where d.operation_id = :operation and d.until_version is null and d.day between :from and :to
               and (:post::int is null or d.post_id = :post) and (:members::int[] is null or d.member_id = any(:members))
            """;

    /** In the order of their beginnings; after the one with that beginning and id. */
    List<Timed> list(Filter filter, @Nullable Instant afterBegin, long afterId, int limit) {
        return filtered(
                        "select d.id, d." + DUTY.replace(", ", ", d.") + ", d.begins, d.ends, r.number, d.from_version"
                                + LISTED + """
                           and (:begin::timestamptz is null or (d.begins, d.id) > (:begin, :after))
                         order by d.begins, d.id limit :limit
                        """,
                        filter)
                .param("begin", afterBegin == null ? null : Timestamp.from(afterBegin), java.sql.Types.TIMESTAMP)
                .param("after", afterId)
                .param("limit", limit)
                .query(PublishedStore::toTimed)
                .list();
    }

    long count(Filter filter) {
        return filtered("select count(*)" + LISTED, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("operation", filter.operationId())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("post", filter.postId(), java.sql.Types.INTEGER)
                .param("members", filter.members(), java.sql.Types.ARRAY);
    }

    /** Duties that are running at that moment. */
    List<Timed> at(int operationId, Instant moment) {
        return jdbc.sql("select d.id, d." + DUTY.replace(", ", ", d.") + """
                        , d.begins, d.ends, 0 as number, d.from_version from planning.published_duty d
                         where d.operation_id = :operation and d.until_version is null and d.begins <= :at and d.begins > :earliest and d.ends > :at
                         order by d.begins, d.id
                        """)
                .param("operation", operationId)
                .param("at", Timestamp.from(moment))
                .param("earliest", Timestamp.from(moment.minus(java.time.Duration.ofHours(48))))
                .query(PublishedStore::toTimed)
                .list();
    }

    /** Duties in force that ask for the skill and reach into that time, both ends included, at one post or any; in the order of their beginnings. */
    List<Timed> leading(OperationView operation, String skill, @Nullable Integer postId, Instant from, Instant to) {
        var filter = new Filter(
                operation.id(),
                LocalDate.ofInstant(from, operation.zone()).minusDays(1),
                LocalDate.ofInstant(to, operation.zone()),
                postId,
                null);
        return filtered(
                        "select d.id, d." + DUTY.replace(", ", ", d.") + ", d.begins, d.ends, r.number, d.from_version"
                                + LISTED + """
                           and d.skill = :skill and d.ends >= :since and d.begins <= :until order by d.begins, d.id
                        """,
                        filter)
                .param("skill", skill)
                .param("since", Timestamp.from(from))
                .param("until", Timestamp.from(to))
                .query(PublishedStore::toTimed)
                .list();
    }

    /** Whose published duties overlap that time, or begin or end closer to it than the rest asks for. */
    List<Integer> busy(int operationId, Instant from, Instant to, java.time.Duration rest) {
        return jdbc.sql("""
                        select distinct member_id from planning.published_duty
                         where operation_id = :operation and until_version is null and begins < :to and begins > :earliest and ends > :from
                        """)
                .param("operation", operationId)
                .param("from", Timestamp.from(from.minus(rest)))
                .param("to", Timestamp.from(to.plus(rest)))
                .param("earliest", Timestamp.from(from.minus(rest).minus(java.time.Duration.ofHours(48))))
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** Who has so many published duties on these days. */
    List<Integer> withAtLeast(int operationId, LocalDate from, LocalDate to, int duties) {
        return jdbc.sql("""
                        select member_id from planning.published_duty
                         where operation_id = :operation and until_version is null and day between :from and :to
                         group by member_id having count(*) >= :duties
                        """)
                .param("operation", operationId)
                .param("from", from)
                .param("to", to)
                .param("duties", duties)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    boolean has(int operationId) {
        return jdbc.sql("select exists (select from planning.published_duty where operation_id = :operation)")
                .param("operation", operationId)
                .query(Boolean.class)
                .single();
    }

    java.util.Set<Integer> inUse(String what, int operationId, Collection<Integer> ids) {
        String column = what.equals("post") ? "post_id" : "member_id";
        return new java.util.HashSet<>(jdbc.sql("""
                        select %1$s from planning.published_duty where operation_id = :operation and %1$s = any(:ids)
                        union select %1$s from planning.working_duty where operation_id = :operation and %1$s = any(:ids)
                        """.formatted(column))
                .param("operation", operationId)
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, n) -> row.getInt(1))
                .list());
    }

    /** Duties in force that do not lie wholly in that time. */
    long outside(int operationId, Instant from, Instant to) {
        return jdbc.sql("""
                        select count(*) from planning.published_duty
                         where operation_id = :operation and until_version is null and (begins < :from or begins >= :to)
                        """)
                .param("operation", operationId)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Long.class)
                .single();
    }

    static Map<String, Object> columns(Collection<Assignment> duties) {
        return Map.of(
                "members", duties.stream().map(Assignment::memberId).toArray(Integer[]::new),
                "posts", duties.stream().map(Assignment::postId).toArray(Integer[]::new),
                "days", duties.stream().map(a -> a.day().toString()).toArray(String[]::new),
                "systems", duties.stream().map(Assignment::system).toArray(String[]::new),
                "shifts", duties.stream().map(Assignment::shift).toArray(String[]::new),
                "agencies", duties.stream().map(Assignment::agency).toArray(String[]::new),
                "skills", duties.stream().map(Assignment::skill).toArray(String[]::new));
    }

    static Assignment toAssignment(ResultSet row, int n) throws SQLException {
        return new Assignment(
                row.getInt("member_id"),
                row.getInt("post_id"),
                row.getDate("day").toLocalDate(),
                row.getString("system"),
                row.getString("shift"),
                row.getString("agency"),
                row.getString("skill"));
    }

    private static Timed toTimed(ResultSet row, int n) throws SQLException {
        return new Timed(
                row.getLong("id"),
                toAssignment(row, n),
                row.getTimestamp("begins").toInstant(),
                row.getTimestamp("ends").toInstant(),
                row.getInt("number"),
                row.getInt("from_version"));
    }
}
