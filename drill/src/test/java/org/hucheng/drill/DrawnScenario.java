package org.hucheng.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes scenario folders for tests: the same shape as the real ones, as small or as large as a test wants. */
final class DrawnScenario {
    int checkpoints = 3;
    int sites = 2;
    int days = 3;
    int members = 120;
    int neededPerShift = 2;
    long vehicles = 2_000;
    long people = 4_100;
    long seed = 7;
    String zone = "Asia/Shanghai";
    String offset = "+08:00";
    String more = "";
    String account = "admin";
    double tally = 0;

    Path write(Path folder) {
        String last = "2020-02-" + (days < 10 ? "0" : "") + days;
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("operation.yaml"), """
                    code: drawn
                    timeZone: %s
                    area: {code: "440000"}
                    period: {from: 2020-02-01, to: 2020-03-10}
                    roster:
                      systems:
                        - code: three-by-eight
                          shifts: [{code: night, start: "00:00", hours: 8}, {code: day, start: "08:00", hours: 8}, {code: late, start: "16:00", hours: 8}]
                    inspection:
                      temperature: {threshold: 37.3, comparison: ">=", highNeeds: [held], lowest: 30.0, highest: 45.0}
                      dispositions: [{code: released, final: true}, {code: held, final: false}]
                      plates: [cn, foreign]
                      identityNumbers: [cn-id18, other]
                      required: {vehicle: [plate, disposition], person: [disposition]}
                    """.formatted(zone));
            Files.writeString(folder.resolve("accounts.yaml"), """
                    accounts:
                      - {username: admin, password: drill, role: administrator}
                    """);
            Files.writeString(folder.resolve("indicators.yaml"), """
                    indicators:
                      - {id: V, measure: inspections, where: {subject: [vehicle]}, window: {from: 2020-02-01, to: %1$s}, relation: total}
                      - {id: P, measure: inspections, where: {subject: [person]}, window: {from: 2020-02-01, to: %1$s}, relation: total}
                      - {id: S, measure: person-shifts, where: {postKind: [checkpoint]}, window: {from: 2020-02-01, to: %1$s}, relation: mean}
                    """.formatted(last));
            Files.writeString(folder.resolve("drill.yaml"), """
                    seed: %d
                    inspections:
                      from: 2020-02-01
                      to: %s
                      vehicles: %d
                      people: %d
                      onFoot: 0.05
                      tally: %s
                      sites:
                        - {kind: checkpoint, class: "1", weight: 8, devices: 4}
                        - {kind: checkpoint, weight: 2, devices: 2, onFoot: 3}
                      days: [0.8, 1.1, 1]
                      hours: [1, 1, 1, 1, 2, 3, 6, 11, 12, 9, 7, 6, 5, 6, 7, 8, 10, 12, 11, 7, 5, 3, 2, 1]
                    people: {name: "旅客", platePrefixes: ["粤A", "粤B"], foreign: 0.01, origins: ["本地", "外地"], hot: 0.002}
                    dispositions: {usual: {released: 99, held: 1}, hot: held, cooled: released, high: held}
                    uploads: {everyHours: 12, offline: 0.05, resent: 0.03, lost: 0.03, swapped: 0.05, brokenOff: 0.02, gzip: 0.2}
                    faulty: 0.01
                    account: %s
                    keys: {vehicles: [V], people: [P]}
                    expected: {V: %d, P: %d, S: %d}
                    %s
                    """.formatted(
                            seed,
                            last,
                            vehicles,
                            people,
                            tally,
                            account,
                            vehicles,
                            people,
                            3L * checkpoints * neededPerShift,
                            more));
            Files.write(folder.resolve("members.csv"), members());
            posts(folder, last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private List<String> members() {
        List<String> lines = new ArrayList<>(List.of("code,unit,kind,agency,skills,name_zh,name_en"));
        for (int i = 0; i < members; i++) {
            String agency = i % 3 == 0 ? "health" : "police";
            lines.add("m" + i + ",unit" + i % 5 + ",staff," + agency + "," + (i % 2 == 0 ? "leader;driver" : "") + ",人员"
                    + i + ",Member " + i);
        }
        return lines;
    }

    private void posts(Path folder, String last) throws IOException {
        List<String> posts = new ArrayList<>(List.of("code,kind,class,lanes,name_zh,name_en,lon,lat,unit,division"));
        List<String> orders =
                new ArrayList<>(List.of("post,act,number,given_by_zh,given_by_en,at,reason_zh,reason_en"));
        List<String> demand = new ArrayList<>(List.of("post,system,shift,agency,skill,needed,from,to"));
        for (int i = 0; i < checkpoints + sites; i++) {
            boolean checkpoint = i < checkpoints;
            String code = (checkpoint ? "P" : "K") + i;
            posts.add(code + "," + (checkpoint ? "checkpoint" : "site") + "," + (i % 2 == 0 ? "1" : "2")
                    + ",2,\"岗点, 甲\",Post,113,23,unit" + i % 5 + ",");
            orders.add(code + ",open,1,局,Bureau,2020-02-01T00:00:00" + offset + ",a,b");
            orders.add(code + ",revoke,2,局,Bureau,"
                    + java.time.LocalDate.parse(last).plusDays(1) + "T00:00:00" + offset + ",a,b");
            for (String shift : List.of("night", "day", "late")) {
                demand.add(code + ",three-by-eight," + shift + ",police,leader,1,2020-02-01," + last);
                demand.add(code + ",three-by-eight," + shift + ",,," + (neededPerShift - 1) + ",2020-02-01," + last);
            }
        }
        Files.write(folder.resolve("posts.csv"), posts);
        Files.write(folder.resolve("post-orders.csv"), orders);
        Files.write(folder.resolve("demand.csv"), demand);
    }
}
