package org.hucheng.rostering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * The scale instance: a synthetic district from a seed, by the recipe of rostering/README.md, so that figures compare. 14 days from a
 * Monday, 3 x 8 h, 12 units, 275 posts, about 66,000 staff-shifts; nobody in it is real.
 */
public final class ScaleInstance {
    static final int UNITS = 12;
    private static final int DAYS = 14;
    private static final String POLICE = "police";

    private final SplittableRandom random;
    private final List<Place> centres = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private final List<List<Integer>> seats = new ArrayList<>();

    private ScaleInstance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @param staff 8,000 for the usual instance, 6,800 for the tight one */
    public static RosterProblem of(int staff, long seed) {
        return new ScaleInstance(seed).make(staff);
    }

    private RosterProblem make(int staff) {
        for (int u = 0; u < UNITS; u++) {
            centres.add(new Place(8000 * (u % 4) + spread(1500), 8000 * (u / 4) + spread(1500)));
            seats.add(new ArrayList<>());
        }
        posts();
        return RosterProblem.of(
                LocalDate.of(2024, 1, 1),
                DAYS,
                List.of(
                        Shift.of("M", 8, 16, false),
                        Shift.of("A", 16, 24, false),
                        new Shift("N", 0, 480, 480, true, false)),
                posts,
                demands,
                members(staff),
                new Limits(600, Limits.NONE, 6, 6, Limits.NONE),
                Weights.USUAL);
    }

    private double spread(double metres) {
        // the sum of three uniform draws is bell-shaped enough and the same on every machine
        return (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) * 2 * metres;
    }

    private void posts() {
        for (int i = 0; i < 30; i++) {
            int size = i % 3;
            int head = size == 0 ? 16 : size == 1 ? 13 : i < 9 ? 9 : 10;
            int traffic = size == 2 ? 1 : 2;
            int health = size == 0 ? 2 : 1;
            int police = size == 0 ? 3 : 2;
            int armed = size == 2 ? 0 : 1;
            add(
                    "joint-" + (i + 1),
                    "joint checkpoint class " + (size + 1),
                    i,
                    "MAN",
                    d -> List.of(
                            part(1, true, POLICE, "leader"),
                            part(police, false, POLICE),
                            part(traffic, false, null, "traffic"),
                            part(armed, false, POLICE, "armed"),
                            part(health, false, null, "health"),
                            part(head - 1 - police - traffic - armed - health, false, null)));
        }
        for (int i = 0; i < 9; i++) {
            add(
                    "terminal-" + (i + 1),
                    "terminal checkpoint",
                    i + 6,
                    "MAN",
                    shift -> List.of(
                            part(1, true, POLICE, "leader"),
                            part(1, false, POLICE),
                            part(1, false, null, "health"),
                            part(shift.equals("M") ? 3 : 2, false, null)));
        }
        for (int i = 0; i < 40; i++) {
            int head = i < 25 ? 4 : 3;
            add(
                    "village-" + (i + 1),
                    "village post",
                    i + 3,
                    "MA",
                    d -> List.of(part(1, true, POLICE), part(head - 1, false, null)));
        }
        for (int i = 0; i < 60; i++) {
            int armed = i % 2;
            add(
                    "site-" + (i + 1),
                    "key site",
                    i + 7,
                    "MAN",
                    d -> List.of(
                            part(1, true, POLICE, "leader"),
                            part(1, false, POLICE),
                            part(armed, false, POLICE, "armed"),
                            part(4 - armed, false, null)));
        }
        for (int i = 0; i < 60; i++) {
            add(
                    "patrol-" + (i + 1),
                    "patrol",
                    i + 7,
                    "MAN",
                    d -> List.of(
                            part(1, true, POLICE, "leader"), part(1, false, null, "driver"), part(4, false, null)));
        }
        for (int i = 0; i < 16; i++) {
            int head = i < 12 ? 11 : 10;
            add(
                    "team-" + (i + 1),
                    "emergency team",
                    i * 3,
                    "MAN",
                    d -> List.of(
                            part(1, true, POLICE, "leader"),
                            part(3, false, POLICE, "armed"),
                            part(1, false, POLICE, "negotiator"),
                            part(2, false, null, "driver"),
                            part(2, false, POLICE),
                            part(head - 9, false, null)));
        }
        for (int i = 0; i < 60; i++) {
            add(
                    "room-" + (i + 1),
                    "police room",
                    i,
                    "M",
                    d -> List.of(part(1, true, POLICE), part(7, false, "auxiliary")));
        }
    }

    private record Part(
            int need,
            boolean leader,
            @org.jspecify.annotations.Nullable String agency,
            Set<String> skills) {}

    private static Part part(
            int need, boolean leader, @org.jspecify.annotations.Nullable String agency, String... skills) {
        return new Part(need, leader, agency, Set.of(skills));
    }

    private void add(
            String id, String kind, int number, String shifts, java.util.function.Function<String, List<Part>> parts) {
        int unit = number % UNITS;
        Place centre = centres.get(unit);
        int index = posts.size();
        posts.add(new Post(
                id,
                "unit-" + (unit + 1),
                kind,
                new Place(centre.east() + spread(2500), centre.north() + spread(2500)),
                null));
        for (int day = 0; day < DAYS; day++) {
            for (char c : shifts.toCharArray()) {
                String shift = String.valueOf(c);
                for (Part part : parts.apply(shift)) {
                    if (part.need() > 0) {
                        demands.add(
                                new Demand(id, day, shift, part.need(), part.skills(), part.agency(), part.leader()));
                        if (day == 0) {
                            seats.get(unit).addAll(java.util.Collections.nCopies(part.need(), index));
                        }
                    }
                }
            }
        }
    }

    private List<Member> members(int staff) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < staff; i++) {
            int unit = i % UNITS;
            boolean police = i / UNITS % 3 == 0;
            Set<String> skills = new TreeSet<>();
            // leader, armed and negotiator are police skills: three times the share among a third of the staff
            if (police) {
                draw(skills, "leader", 0.42);
                draw(skills, "armed", 0.21);
                draw(skills, "negotiator", 0.06);
            }
            draw(skills, "traffic", 0.08);
            draw(skills, "driver", 0.20);
            draw(skills, "health", 0.07);
            Place centre = centres.get(unit);
            List<Integer> own = seats.get(unit);
            String base = posts.get(own.get(random.nextInt(own.size()))).id();
            List<Absence> absences = new ArrayList<>();
            for (int d = 0; d < DAYS; d++) {
                if (random.nextDouble() < 0.05) {
                    absences.add(new Absence(d, d, Absence.Reason.LEAVE));
                }
            }
            members.add(new Member(
                    "m" + (i + 1),
                    "unit-" + (unit + 1),
                    police ? POLICE : "auxiliary",
                    skills,
                    pools(unit),
                    new Place(centre.east() + spread(2500), centre.north() + spread(2500)),
                    base,
                    null,
                    absences,
                    Load.NONE));
        }
        return members;
    }

    private void draw(Set<String> skills, String skill, double share) {
        if (random.nextDouble() < share) {
            skills.add(skill);
        }
    }

    /** The own unit and the two nearest. */
    private Set<String> pools(int unit) {
        List<Integer> nearest = new ArrayList<>();
        for (int u = 0; u < UNITS; u++) {
            nearest.add(u);
        }
        nearest.sort(java.util.Comparator.comparingDouble((Integer u) -> Math.hypot(
                centres.get(u).east() - centres.get(unit).east(),
                centres.get(u).north() - centres.get(unit).north())));
        Set<String> pools = new TreeSet<>();
        nearest.subList(0, 3).forEach(u -> pools.add("unit-" + (u + 1)));
        return pools;
    }
}
