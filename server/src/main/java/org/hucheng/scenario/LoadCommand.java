package org.hucheng.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.kernel.Command;
import org.hucheng.kernel.Console;
import org.springframework.stereotype.Component;

/** {@code load DIR [--demo-accounts]} */
@Component
class LoadCommand implements Command {
    private final Scenarios scenarios;

    LoadCommand(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public int run(List<String> args, Console console) {
        List<String> rest = new ArrayList<>(args);
        boolean demoAccounts = rest.remove("--demo-accounts");
        if (rest.size() != 1 || rest.getFirst().startsWith("-")) {
            console.complain("用法：load 目录 [--demo-accounts]", "usage: load DIR [--demo-accounts]");
            return 2;
        }
        Path folder = Path.of(rest.getFirst());
        long start = System.nanoTime();
        LoadReport report = scenarios.load(folder, demoAccounts);
        if (!report.loaded()) {
            report.findings().forEach(finding -> console.line(finding.in(console.language())));
            int n = report.findings().size();
            console.complain(
                    "有 " + n + " 处问题，未导入任何内容。", n + (n == 1 ? " problem" : " problems") + "; nothing was loaded.");
            return 2;
        }
        report.remarks().forEach(remark -> console.line(remark.in(console.language())));
        StringBuilder counts = new StringBuilder();
        report.counts()
                .forEach((what, number) ->
                        counts.append(' ').append(what).append('=').append(number));
        long millis = (System.nanoTime() - start) / 1_000_000;
        console.say(
                "已导入 " + folder.getFileName() + "，用时 " + millis + " 毫秒。",
                "Loaded " + folder.getFileName() + " in " + millis + " ms.");
        console.line("load.millis=" + millis + counts);
        return 0;
    }
}
