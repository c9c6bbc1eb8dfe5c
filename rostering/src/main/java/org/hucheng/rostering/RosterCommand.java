package org.hucheng.rostering;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code ./hucheng roster solve FILE --seconds N [--seed S] [--threads T] [--out FILE]}: any INRC-I or schedulingbenchmarks.org file. */
public final class RosterCommand {
    private static final String USAGE_EN = "roster solve FILE --seconds N [--seed S] [--threads T] [--out FILE]\n"
            + "  FILE       an INRC-I instance (XML) or a schedulingbenchmarks.org instance (text)\n"
            + "  --seconds  how long to search\n"
            + "  --seed     start of chance, 1 unless told\n"
            + "  --threads  walks side by side, the best one counts; 1 unless told\n"
            + "  --out      writes the solution: INRC-I as solution XML, schedulingbenchmarks as one tab-separated row per employee";
    private static final String USAGE_ZH = "roster solve 文件 --seconds 秒 [--seed 种子] [--threads 线程] [--out 文件]\n"
            + "  文件       INRC-I 算例（XML）或 schedulingbenchmarks.org 算例（文本）\n"
            + "  --seconds  求解时间\n"
            + "  --seed     随机种子，默认 1\n"
            + "  --threads  并行的搜索数，取最好的一个，默认 1\n"
            + "  --out      写出解：INRC-I 为竞赛的解 XML，schedulingbenchmarks 为每人一行、制表符分隔";

    private @Nullable Path file;
    private @Nullable Path out;
    private double seconds;
    private long seed = 1;
    private int threads = 1;

    private RosterCommand() {}

    public static void main(String[] args) {
        var stdout = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var stderr = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(
                args,
                System.getenv().getOrDefault("HUCHENG_LANG", Locale.getDefault().getLanguage()),
                stdout,
                stderr));
    }

    /** @return 0 done, 1 solved but hard rules of the instance are broken, 2 not understood or refused */
    static int run(String[] args, String language, PrintStream stdout, PrintStream stderr) {
        String usage = language.startsWith("zh") ? USAGE_ZH : USAGE_EN;
        if (args.length > 0 && (args[0].equals("--help") || args[0].equals("-h"))) {
            stdout.println(usage);
            return 0;
        }
        var command = new RosterCommand();
        if (!command.understood(args)) {
            stderr.println(usage);
            return 2;
        }
        try {
            return command.solve(language, stdout);
        } catch (RosterRefused refused) {
            stderr.println(refused.reason().in(language));
            return 2;
        } catch (IOException e) {
            stderr.println(Sentence.of(Say.FILE_UNREADABLE, String.valueOf(command.out), String.valueOf(e.getMessage()))
                    .in(language));
            return 2;
        }
    }

    private boolean understood(String[] args) {
        if (args.length < 2 || !args[0].equals("solve")) {
            return false;
        }
        try {
            file = Path.of(args[1]);
            for (int i = 2; i < args.length; i += 2) {
                String value = i + 1 < args.length ? args[i + 1] : "";
                switch (args[i]) {
                    case "--seconds" -> seconds = Double.parseDouble(value);
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--threads" -> threads = Integer.parseInt(value);
                    case "--out" -> out = Path.of(value);
                    default -> {
                        return false;
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            return false;
        }
        return seconds > 0 && seconds <= 86_400 && threads >= 1 && threads <= 64;
    }

    private int solve(String language, PrintStream stdout) throws IOException {
        PublicInstance instance = PublicInstance.read(java.util.Objects.requireNonNull(file));
        long began = System.nanoTime();
        PublicSolver.Solved solved = PublicSolver.solve(instance, seconds, 0, threads, seed);
        boolean zh = language.startsWith("zh");
        stdout.printf(
                Locale.ROOT,
                zh ? "%s 目标值=%d 违反硬规则=%d 用时=%.1f秒%n" : "%s objective=%d hard_breaks=%d seconds=%.1f%n",
                instance.name(),
                solved.official().objective(),
                solved.official().hardBreaks().size(),
                (System.nanoTime() - began) / 1e9);
        solved.official().hardBreaks().forEach(stdout::println);
        if (out != null) {
            Files.writeString(
                    out, instance.write(solved.kinds(), solved.official().objective()));
        }
        return solved.official().hardBreaks().isEmpty() ? 0 : 1;
    }
}
