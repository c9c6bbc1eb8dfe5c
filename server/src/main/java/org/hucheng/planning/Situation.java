package org.hucheng.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.organisation.MemberCatalog;
import org.hucheng.organisation.UnitRef;
import org.hucheng.organisation.UnitTree;
import org.hucheng.posts.DemandLine;
import org.hucheng.posts.PostCatalog;
import org.hucheng.posts.PostRef;
import org.hucheng.rostering.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything of an operation that a roster follows from, at one state of its configuration; never changes. */
final class Situation {
    private static final double METRES_A_DEGREE = 111_320;

    final long stamp;
    final OperationView operation;
    final PlanningRules rules;
    final PostCatalog posts;
    final MemberCatalog members;
    final UnitTree units;
    final List<DemandLine> demand;

    private final Map<Integer, Set<Integer>> pools;
    private final Map<Integer, Integer> basePosts;
    private final Map<Integer, List<String>> teams;
    private final Map<Integer, Set<String>> poolCodes = new java.util.concurrent.ConcurrentHashMap<>();
    private final Map<Integer, Place> places = new java.util.concurrent.ConcurrentHashMap<>();
    private final Set<String> everywhere;
    private final Map<String, Text> words;
    private final double lon;
    private final double lat;

    /**
     * @param pools by unit the units it serves, as they were written down
     * @param basePosts by member the usual post
     * @param teams by member the teams
     */
    Situation(
            long stamp,
            OperationView operation,
            PostCatalog posts,
            MemberCatalog members,
            UnitTree units,
            List<DemandLine> demand,
            Map<Integer, Set<Integer>> pools,
            Map<Integer, Integer> basePosts,
            Map<Integer, List<String>> teams) {
        this.stamp = stamp;
        this.operation = operation;
        this.rules = PlanningRules.of(operation);
        this.posts = posts;
        this.members = members;
        this.units = units;
        this.demand = demand;
        this.pools = pools;
        this.basePosts = basePosts;
        this.teams = teams;
        var all = new HashSet<String>();
        units.all().forEach(unit -> all.add(unit.code()));
        everywhere = Set.copyOf(all);
        words = readWords();
        lon = posts.all().stream().mapToDouble(p -> p.place().lon()).average().orElse(0);
        lat = posts.all().stream().mapToDouble(p -> p.place().lat()).average().orElse(0);
    }

    /** Codes of the units at whose posts members of this unit may serve: its own and those below, and where it or one above it is sent. */
    Set<String> pool(int unitId) {
        return poolCodes.computeIfAbsent(unitId, id -> {
            Set<Integer> served = served(id);
            if (served == null) {
                return everywhere;
            }
            var codes = new HashSet<String>();
            for (UnitRef unit : units.all()) {
                if (units.isWithin(unit.id(), id) || served.stream().anyMatch(s -> units.isWithin(unit.id(), s))) {
                    codes.add(unit.code());
                }
            }
            return Set.copyOf(codes);
        });
    }

    private @Nullable Set<Integer> served(int unitId) {
        UnitRef unit = units.get(unitId);
        while (unit != null) {
            Set<Integer> here = pools.get(unit.id());
            if (here != null) {
                return here;
            }
            Integer parent = unit.parentId();
            unit = parent == null ? null : units.get(parent);
        }
        return null;
    }

    /** Where the member usually serves, if anywhere. */
    @Nullable
    Integer basePost(int memberId) {
        return basePosts.get(memberId);
    }

    /** The team that the member stays together with: of several the one that the rules name first. */
    @Nullable
    String team(int memberId) {
        var own = teams.getOrDefault(memberId, List.of());
        return rules.together().stream().filter(own::contains).findFirst().orElse(null);
    }

    /** Names of agencies, skills, kinds of posts and units by their codes; where two kinds of things share a code, the first of these. */
    Map<String, Text> words() {
        return words;
    }

    private Map<String, Text> readWords() {
        var words = new HashMap<String, Text>(Map.of("any", new Text("不限", "any")));
        units.all().forEach(unit -> words.put(unit.code(), unit.name()));
        JsonNode settings = operation.settings();
        for (JsonNode named : List.of(
                settings.path("posts").path("kinds"),
                settings.path("organisation").path("skills"),
                settings.path("organisation").path("agencies"))) {
            named.forEach(item -> words.put(
                    item.path("code").asString(""),
                    new Text(
                            item.path("name").path("zh").asString(""),
                            item.path("name").path("en").asString(""))));
        }
        return Map.copyOf(words);
    }

    Place place(PostRef post) {
        return flat(post.place().lon(), post.place().lat());
    }

    /** Where members of a unit are taken to start from: the middle of its posts, of the next unit above that has any where it has none. */
    Place home(int unitId) {
        Place known = places.get(unitId);
        if (known == null) {
            known = middle(unitId);
            places.put(unitId, known);
        }
        return known;
    }

    private Place middle(int unitId) {
        var own = posts.all().stream()
                .filter(p -> units.isWithin(p.unitId(), unitId))
                .toList();
        UnitRef unit = units.get(unitId);
        if (own.isEmpty() && unit != null && unit.parentId() != null) {
            return home(Objects.requireNonNull(unit.parentId()));
        }
        return flat(
                own.stream().mapToDouble(p -> p.place().lon()).average().orElse(lon),
                own.stream().mapToDouble(p -> p.place().lat()).average().orElse(lat));
    }

    private Place flat(double lon, double lat) {
        return new Place(
                (lon - this.lon) * METRES_A_DEGREE * Math.cos(Math.toRadians(this.lat)),
                (lat - this.lat) * METRES_A_DEGREE);
    }

    /** Whether the post is open at some moment of that shift. */
    boolean asks(PostRef post, KnownShift shift, LocalDate day) {
        var during = shift.on(day, operation.zone());
        var ends = Objects.requireNonNull(during.to());
        return post.open().stream().anyMatch(open -> {
            var closes = open.to();
            return open.from().isBefore(ends) && (closes == null || closes.isAfter(during.from()));
        });
    }
}
