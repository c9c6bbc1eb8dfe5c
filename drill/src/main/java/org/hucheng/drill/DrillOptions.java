package org.hucheng.drill;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line. */
record DrillOptions(
        Path scenario,
        URI url,
        double share,
        @Nullable LocalDate until,
        @Nullable String user,
        @Nullable String password,
        int connections,
        int batch,
        int patienceSeconds,
        @Nullable Path results,
        @Nullable Long serverPid,
        boolean planOnly) {

    /** The command line was not understood; the text says what. */
    static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }

    private static final double QUICK = 0.05;
    private static final int CONNECTIONS = 6;
    private static final int BATCH = 500;

    static DrillOptions parse(List<String> args, Words words) {
        Deque<String> left = new ArrayDeque<>(args);
        @Nullable Path scenario = null;
        URI url = URI.create("http://127.0.0.1:" + System.getenv().getOrDefault("HUCHENG_PORT", "8440"));
        double share = 1;
        @Nullable LocalDate until = null;
        @Nullable String user = null;
        @Nullable String password = null;
        int connections = CONNECTIONS;
        int batch = BATCH;
        int patience = 120;
        @Nullable Path results = null;
        @Nullable Long serverPid = null;
        boolean planOnly = false;
        while (!left.isEmpty()) {
            String arg = left.pop();
            try {
                switch (arg) {
                    case "--url" -> url = URI.create(value(arg, left, words));
                    case "--share" -> share = Double.parseDouble(value(arg, left, words));
                    case "--quick" -> share = QUICK;
                    case "--until" -> until = LocalDate.parse(value(arg, left, words));
                    case "--user" -> user = value(arg, left, words);
                    case "--password" -> password = value(arg, left, words);
                    case "--connections" -> connections = Integer.parseInt(value(arg, left, words));
                    case "--batch" -> batch = Integer.parseInt(value(arg, left, words));
                    case "--patience" -> patience = Integer.parseInt(value(arg, left, words));
                    case "--results" -> results = Path.of(value(arg, left, words));
                    case "--server-pid" -> serverPid = Long.valueOf(value(arg, left, words));
                    case "--plan" -> planOnly = true;
                    default -> {
                        if (arg.startsWith("-") || scenario != null) {
                            throw new NotUnderstood(words.say("不认识的参数：", "not an option: ") + arg);
                        }
                        scenario = Path.of(arg);
                    }
                }
            } catch (NumberFormatException | DateTimeParseException e) {
                throw new NotUnderstood(words.say("参数的值看不懂：", "cannot be understood: ") + arg + " " + e.getMessage());
            }
        }
        if (scenario == null) {
            throw new NotUnderstood(words.say("请给出情景目录", "a scenario folder is needed"));
        }
        boolean sane = share > 0 && share <= 1 && connections >= 1 && connections <= 64 && batch >= 1 && batch <= 4900;
        if (!sane || url.getHost() == null) {
            throw new NotUnderstood(words.say(
                    "超出范围：--share 0-1，--connections 1-64，--batch 1-4900，--url http://主机:端口",
                    "out of range: --share 0-1, --connections 1-64, --batch 1-4900, --url http://host:port"));
        }
        return new DrillOptions(
                scenario,
                url,
                share,
                until,
                user,
                password,
                connections,
                batch,
                patience,
                results,
                serverPid,
                planOnly);
    }

    /** What was played, as it would be typed again: nothing of where the server was and who signed in. */
    String command() {
        var words = new StringBuilder("drill ").append(scenario);
        if (share < 1) {
            words.append(" --share ").append(share);
        }
        if (until != null) {
            words.append(" --until ").append(until);
        }
        if (connections != CONNECTIONS) {
            words.append(" --connections ").append(connections);
        }
        if (batch != BATCH) {
            words.append(" --batch ").append(batch);
        }
        return words.toString();
    }

    private static String value(String option, Deque<String> left, Words words) {
        String value = left.poll();
        if (value == null) {
            throw new NotUnderstood(words.say("缺少值：", "needs a value: ") + option);
        }
        return value;
    }

    static String help(Words words) {
        return words.say("""
                用法：hucheng drill 情景目录 [选项]
                通过公开的 HTTP 接口推演一个情景，最后把数读与情景的预期数字逐行对照。
                  --url URL             服务地址（默认 http://127.0.0.1:8440）
                  --share 0.01          只推演一部分，预期数字按比例
                  --quick               等于 --share 0.05
                  --until 2020-02-03    只推演到这一天（含）
                  --user --password     登录账号（默认用情景的演示账号）
                  --connections 6       同时的连接数
                  --batch 500           每次上传的记录数
                  --patience 120        服务不在时等多少秒
                  --results 目录        把结果追加到该目录的 drill.txt
                  --server-pid 进程号   读取其内存（默认看 var/server.pid）
                  --plan                只打印按已发布勤务表将推演什么，不发送
                退出码：0 一致，1 有差异，2 没看懂或被拒绝，3 连不上服务
                """, """
                Usage: hucheng drill SCENARIO_DIR [options]
                Plays a scenario through the public HTTP API and compares the digest with the expected figures, row by row.
                  --url URL             where the server is (default http://127.0.0.1:8440)
                  --share 0.01          play only a part, with expectations in proportion
                  --quick               the same as --share 0.05
                  --until 2020-02-03    play up to this day, included
                  --user --password     who signs in (default: the scenario's demo account)
                  --connections 6       connections at the same time
                  --batch 500           records in one upload
                  --patience 120        seconds to wait while the server is away
                  --results DIR         append the outcome to drill.txt there
                  --server-pid PID      whose memory to read (default: as in var/server.pid)
                  --plan                print what would be played by the published rosters, send nothing
                Exit codes: 0 agreed, 1 differences, 2 not understood or refused, 3 server not reachable
                """);
    }
}
