package org.hucheng.command;

import java.util.Map;
import org.hucheng.kernel.Text;

/** What the kinds of entries are called in an exported log. */
final class LogWords {
    private static final Map<String, Text> KINDS = Map.ofEntries(
            Map.entry("directive-given", new Text("下达指令", "Directive given")),
            Map.entry("directive-acknowledged", new Text("签收指令", "Directive acknowledged")),
            Map.entry("directive-done", new Text("反馈完成", "Directive reported done")),
            Map.entry("post-opened", new Text("设岗", "Post opened")),
            Map.entry("post-revoked", new Text("撤岗", "Post revoked")),
            Map.entry("command-offered", new Text("提出移交指挥权", "Command offered")),
            Map.entry("command-accepted", new Text("接过指挥权", "Command accepted")),
            Map.entry("command-declined", new Text("谢绝接任", "Hand-over declined")),
            Map.entry("command-withdrawn", new Text("收回移交", "Hand-over withdrawn")),
            Map.entry("command-assumed", new Text("接掌指挥权", "Command assumed")),
            Map.entry("objective-set", new Text("定下目标", "Objective set")),
            Map.entry("objective-reached", new Text("目标达成", "Objective reached")),
            Map.entry("objective-dropped", new Text("放弃目标", "Objective dropped")),
            Map.entry("note", new Text("记事", "Note")));

    private LogWords() {}

    static Text kind(String code) {
        return KINDS.getOrDefault(code, new Text(code, code));
    }
}
