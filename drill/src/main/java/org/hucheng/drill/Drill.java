package org.hucheng.drill;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The command {@code drill}: plays a scenario, prints the digest beside the expected figures, says whether they agree. */
public final class Drill {
    static final int AGREED = 0;
    static final int DIFFERENCES = 1;
    static final int NOT_UNDERSTOOD = 2;
    static final int NOT_REACHABLE = 3;

    private final DrillOptions options;
    private final Words words;
    private final PrintStream out;
    private final PrintStream err;

    private Drill(DrillOptions options, Words words, PrintStream out, PrintStream err) {
        this.options = options;
        this.words = words;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), Words.ofEnvironment(), out, err));
    }

    /** Runs the command and returns its exit code. */
    static int run(List<String> args, Words words, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(DrillOptions.help(words));
            return AGREED;
        }
        try {
            return new Drill(DrillOptions.parse(args, words), words, out, err).play();
        } catch (DrillOptions.NotUnderstood e) {
            err.println(e.getMessage());
            err.println(words.say("用法见 hucheng drill --help", "see hucheng drill --help"));
            return NOT_UNDERSTOOD;
        } catch (ScenarioProblem e) {
            err.println(words.say("情景不能推演：", "the scenario cannot be played: ") + e.getMessage());
            return NOT_UNDERSTOOD;
        } catch (Refused e) {
            err.println(words.say("服务拒绝：", "the server refuses: ") + e.getMessage());
            return NOT_UNDERSTOOD;
        } catch (Unreachable e) {
            err.println(words.say("连不上服务：", "the server does not answer: ") + e.getMessage());
            return NOT_REACHABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_REACHABLE;
        }
    }

    private int play() throws InterruptedException {
        Scenario scenario = Scenario.read(options.scenario());
        LocalDate last = scenario.to();
        LocalDate until = options.until() == null || options.until().isAfter(last) ? last : options.until();
        long planningSince = System.nanoTime();
        Rostered rostered = rosters(scenario, until);
        double planning = (System.nanoTime() - planningSince) / 1e9;
        Plan plan = Plan.of(scenario, options.share(), rostered.duties());
        Expectations expectations = new Expectations(plan, until);
        boolean whole = options.share() >= 1 && until.equals(last);
        describe(plan, expectations);
        if (options.planOnly()) {
            expectations.of(whole).forEach((id, value) -> out.println(id + "=" + value));
            return AGREED;
        }
        Session session = signIn(scenario, scenario.drill().account());
        Map<String, Long> marks = session.marks(scenario.code());
        Map<String, String> posts = new LinkedHashMap<>();
        plan.devices.forEach(d -> posts.put(d.code(), plan.post(d).code()));
        Map<String, EnrolledDevice> enrolled = session.enrol(scenario.code(), posts);
        Tally tally = new Tally();
        Memory memory = new Memory(options.serverPid());
        long memoryBefore = memory.residentMb();
        Play play = new Play(plan, options.url(), options, tally, plan.end(until));
        long started = System.nanoTime();
        double cpuBefore = Outcome.cpuSeconds();
        try (Progress progress = new Progress(tally, play.pace, plan, expectations.rows(), until, words, err, memory)) {
            play.run(enrolled, marks);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        double cpu = Outcome.cpuSeconds() - cpuBefore;
        tally.examples().forEach(example -> err.println(words.say("意外的回答：", "unexpected answer: ") + example));
        JsonNode digest = signIn(scenario, scenario.drill().account()).digest(scenario.code());
        Comparison comparison = new Comparison(digest, expectations.of(whole), words);
        comparison.print(out, words);
        Map<String, List<String>> keys = scenario.drill().keys();
        Outcome outcome = new Outcome();
        for (String key : List.of("vehicles", "people", "posts")) {
            outcome.put(key, comparison.sum(keys.getOrDefault(key, Collections.emptyList())));
        }
        outcome.put("differences", comparison.differences())
                .put("refused", tally.refused.sum())
                .put("unexpected_answers", tally.unexpected.sum())
                .put("records", tally.records.sum())
                .put("rows", tally.rows.sum())
                .put("seconds", decimal(seconds))
                .put("rows_per_s", Math.round(tally.rows.sum() / seconds))
                .put("server_rss_mb", memory.residentMb())
                .put("server_rss_start_mb", memoryBefore)
                .put("server_rss_peak_mb", memory.peakMb())
                .put("client_cpu_s", decimal(cpu))
                .put("devices", plan.devices.size())
                .put("batches", tally.batches.sum())
                .put("duplicates", tally.duplicates.sum())
                .put("planning_s", decimal(planning))
                .put("duties", rostered.duties().size())
                .put("open_seats", rostered.holes())
                .put("called_in", rostered.calledIn())
                .put("retries", tally.retries.sum());
        out.println();
        out.println(outcome.line());
        if (options.results() != null) {
            new Results(options.results()).append("drill", options.command(), outcome.line());
        }
        return comparison.differences() == 0 && tally.unexpected.sum() == 0 ? AGREED : DIFFERENCES;
    }

    /** Who is to be where, and how it came about. */
    private record Rostered(List<Duties.Assigned> duties, long holes, int calledIn) {}

    /** Plans and publishes what is not published yet and plays the illness, unless only the plan is asked for; then reads every duty. */
    private Rostered rosters(Scenario scenario, LocalDate until) throws InterruptedException {
        RosterSettings settings = scenario.drill().roster();
        Session planner = signIn(scenario, settings.planner());
        Session approver = signIn(scenario, settings.approver());
        RosterDesk desk = new RosterDesk(scenario, planner, approver);
        int calledIn = 0;
        if (!options.planOnly()) {
            err.println(words.say("编排并发布勤务表……", "planning and publishing rosters ..."));
            desk.publish();
            RosterSettings.Illness illness = settings.illness();
            if (illness != null && !illness.at().toLocalDate().isAfter(until)) {
                Session enroller = signIn(scenario, scenario.drill().account());
                calledIn = new SickCall(scenario, illness, options.url()).play(desk, enroller, planner);
            }
        }
        List<Duties.Assigned> duties = desk.assigned();
        return new Rostered(duties, desk.holes, calledIn);
    }

    private void describe(Plan plan, Expectations expectations) {
        err.println(String.format(
                Locale.ROOT,
                words.say("%s：%d 台终端，%d 个岗点，%,d 人次勤务，%,d 行", "%s: %d devices, %d posts, %,d person-shifts, %,d rows"),
                plan.scenario.code(),
                plan.devices.size(),
                plan.scenario.posts().size(),
                plan.turns.size(),
                expectations.rows()));
    }

    /** Signs in as asked, or with a demo account of the scenario; waits while the server is away. */
    private Session signIn(Scenario scenario, String demo) throws InterruptedException {
        Scenario.Account account = account(scenario, demo);
        long until = System.nanoTime() + options.patienceSeconds() * 1_000_000_000L;
        while (true) {
            try {
                return Session.signIn(options.url(), words.code(), account.username(), account.password());
            } catch (Unreachable e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    /** @param demo name of a demo account; empty: the first administrator */
    private Scenario.Account account(Scenario scenario, String demo) {
        String user = options.user();
        String password = options.password();
        String wanted = user == null ? demo : user;
        Scenario.Account known = scenario.accounts().stream()
                .filter(a -> wanted.isEmpty()
                        ? a.role().startsWith("admin")
                        : a.username().equals(wanted))
                .findFirst()
                .orElse(null);
        if (password != null && !wanted.isEmpty()) {
            return new Scenario.Account(wanted, password, "");
        }
        if (known == null) {
            throw new DrillOptions.NotUnderstood(words.say(
                    "accounts.yaml 中没有可用的账号，请给出 --user 和 --password",
                    "accounts.yaml has no such account: give --user and --password"));
        }
        return known;
    }

    private static double decimal(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
