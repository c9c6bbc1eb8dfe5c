package org.hucheng.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hucheng.kernel.Command;
import org.hucheng.kernel.Console;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.ProblemWords;
import org.hucheng.kernel.Refusal;
import org.hucheng.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationReadyEvent;

/** {@code serve} runs the web server; any other word is the name of a {@link Command}. */
public final class CommandLine {
    private CommandLine() {}

    public static void main(Class<?> application, String[] args) {
        String command = args.length == 0 ? "serve" : args[0];
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        if (command.equals("serve")) {
            serve(application, rest);
        } else {
            System.exit(run(application, command, rest));
        }
    }

    private static void serve(Class<?> application, List<String> args) {
        var spring = new SpringApplication(application);
        spring.setMainApplicationClass(application);
        spring.addListeners((ApplicationReadyEvent event) ->
                writePid(event.getApplicationContext().getEnvironment().getProperty("hucheng.dir", "var")));
        try {
            spring.run(args.toArray(String[]::new));
        } catch (RuntimeException e) {
            if (RefusedStart.isIn(e)) {
                System.exit(2); // said by RefusedStart
            }
            throw e;
        }
    }

    private static int run(Class<?> application, String name, List<String> args) {
        var console = new Console(System.out, System.err, language());
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLogStartupInfo(false);
        spring.setAdditionalProfiles("command");
        try (var context = spring.run()) {
            var commands = context.getBeansOfType(Command.class).values();
            @Nullable
            Command command = commands.stream()
                    .filter(c -> c.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (command == null) {
                String known = commands.stream().map(Command::name).sorted().collect(Collectors.joining(", "));
                console.complain(
                        "没有这个命令：" + name + "。可用：" + known, "No such command: " + name + ". There are: " + known);
                return 2;
            }
            return Scope.system("command line").get(() -> command.run(args, console));
        } catch (Refusal refusal) {
            var titles = new ProblemWords();
            console.err().println(titles.sentence(refusal, console.language()));
            return 2;
        } catch (RuntimeException e) {
            if (RefusedStart.isIn(e)) {
                return 2; // said by RefusedStart
            }
            throw e;
        }
    }

    /** {@code HUCHENG_LANG} first, then what the shell says. */
    static Language language() {
        for (String name : List.of("HUCHENG_LANG", "LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = System.getenv(name);
            if (value != null && !value.isBlank()) {
                return Language.of(value.startsWith("zh") ? value : "en");
            }
        }
        return Language.EN;
    }

    private static void writePid(String dir) {
        try {
            Files.createDirectories(Path.of(dir));
            Files.writeString(
                    Path.of(dir).resolve("server.pid"),
                    Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
