package org.hucheng.drill;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code drill.yaml} says: how the inspections spread over posts, days and hours, how the devices behave, and the
 * figures the digest must give at the end. Shares are fractions of 1.
 */
record DrillSettings(
        long seed,
        LocalDate from,
        LocalDate to,
        long vehicles,
        long people,
        double onFoot,
        double tally,
        List<Site> sites,
        double[] days,
        double[] hours,
        int dutyDevices,
        RosterSettings roster,
        People persons,
        Dispositions dispositions,
        Uploads uploads,
        double faulty,
        String account,
        Map<String, List<String>> keys,
        Map<String, Long> expected) {

    /**
     * Posts of one kind (and class, empty for any): weight of one post against the others, devices at each, and how many
     * more people on foot pass here than elsewhere.
     */
    record Site(String kind, String postClass, double weight, int devices, double onFoot) {}

    /** How the synthetic people look; {@code idArea} is the area part of their identity numbers. */
    record People(
            String name,
            String idArea,
            List<String> platePrefixes,
            double foreign,
            List<String> origins,
            double hot,
            double withPhone) {}

    /** Codes the posts use: the usual ones with weights, and those around a high temperature. */
    record Dispositions(Map<String, Double> usual, String hot, String cooled, String high) {}

    /** How the devices send: hours between uploads, and shares of uploads and batches that go another way. */
    record Uploads(
            double everyHours,
            double offline,
            double offlineHoursFrom,
            double offlineHoursTo,
            double resent,
            double lost,
            double swapped,
            double brokenOff,
            double gzip) {}

    static DrillSettings of(Tree tree) {
        Tree inspections = tree.at("inspections");
        double[] hours = inspections.at("hours").numbers();
        if (hours.length != 24) {
            throw inspections.at("hours").problem("must be 24 weights, one an hour");
        }
        List<Site> sites = inspections.at("sites").list().stream()
                .map(s -> new Site(
                        s.at("kind").text(),
                        s.at("class").text(""),
                        s.at("weight").number(1),
                        (int) s.at("devices").whole(2),
                        s.at("onFoot").number(1)))
                .toList();
        return new DrillSettings(
                tree.at("seed").whole(1),
                inspections.at("from").date(),
                inspections.at("to").date(),
                inspections.at("vehicles").whole(),
                inspections.at("people").whole(),
                inspections.at("onFoot").number(0),
                inspections.at("tally").number(0),
                sites,
                inspections.at("days").numbers(),
                hours,
                (int) tree.at("dutyDevices").whole(1),
                RosterSettings.of(tree.at("roster")),
                people(tree.at("people")),
                dispositions(tree.at("dispositions")),
                uploads(tree.at("uploads")),
                tree.at("faulty").number(0.001),
                tree.at("account").text(""),
                keys(tree.at("keys")),
                expected(tree.at("expected")));
    }

    private static People people(Tree tree) {
        return new People(
                tree.at("name").text("Traveller "),
                tree.at("idArea").text(""),
                tree.at("platePrefixes").texts(),
                tree.at("foreign").number(0),
                tree.at("origins").texts(),
                tree.at("hot").number(0),
                tree.at("withPhone").number(0.5));
    }

    private static Dispositions dispositions(Tree tree) {
        Map<String, Double> usual = new LinkedHashMap<>();
        tree.at("usual").fields().forEach((code, weight) -> usual.put(code, weight.number(1)));
        if (usual.isEmpty()) {
            throw tree.at("usual").problem("must name at least one disposition");
        }
        return new Dispositions(
                usual,
                tree.at("hot").text(""),
                tree.at("cooled").text(""),
                tree.at("high").text(""));
    }

    private static Uploads uploads(Tree tree) {
        return new Uploads(
                tree.at("everyHours").number(24),
                tree.at("offline").number(0),
                tree.at("offlineHoursFrom").number(4),
                tree.at("offlineHoursTo").number(30),
                tree.at("resent").number(0),
                tree.at("lost").number(0),
                tree.at("swapped").number(0),
                tree.at("brokenOff").number(0),
                tree.at("gzip").number(0));
    }

    private static Map<String, List<String>> keys(Tree tree) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        tree.fields().forEach((key, ids) -> keys.put(key, ids.texts()));
        return keys;
    }

    private static Map<String, Long> expected(Tree tree) {
        Map<String, Long> expected = new LinkedHashMap<>();
        tree.fields().forEach((id, value) -> expected.put(id, value.whole()));
        return expected;
    }
}
