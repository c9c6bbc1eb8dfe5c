package org.hucheng.roads.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hucheng.roads.Area;
import org.hucheng.roads.Cordon;
import org.hucheng.roads.CordonChoice;
import org.hucheng.roads.ImportReport;
import org.hucheng.roads.NetworkSummary;
import org.hucheng.roads.RoadImport;
import org.hucheng.roads.TravelMode;
import org.jspecify.annotations.Nullable;

/** The report of an import, for people. */
final class ImportText {
    private final Words words;
    private final PrintStream out;

    ImportText(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    void print(RoadImport read, @Nullable Area area, CordonChoice choice, double seconds) {
        say(
                "读入 %d 条道路，%d 个路段，%d 个节点，用时 %.2f 秒",
                "%d roads, %d segments, %d nodes in %.2f s",
                read.report().ways(),
                read.network().segments(),
                read.network().nodes(),
                seconds);
        for (TravelMode mode : TravelMode.values()) {
            print(NetworkSummary.of(read.network(), mode));
        }
        say(
                "居住地 %d 处，医院 %d 处",
                "%d inhabited places, %d hospitals",
                read.network().places().size(),
                read.network().hospitals().size());
        read.report()
                .remarks()
                .forEach((remark, count) -> say("  %-24s %d  %s", "  %-24s %d  %s", remark, count, remark(remark)));
        if (area != null) {
            area.notes().forEach(note -> out.println(Notes.of(note, words)));
            var crossings = Cordon.of(read.network(), area, choice).close();
            say(
                    "边界上的路口 %d 处，其中可进入 %d 处",
                    "%d roads cross the outline, %d of them lead in", crossings.crossings(), crossings.leadingIn());
        }
    }

    private void print(NetworkSummary s) {
        String classes = s.classes().entrySet().stream()
                .map(e -> e.getKey().word() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        say(
                "%s：依法可走 %d 段（%.0f 公里，单行 %d），能走 %d 段，障碍 %d 处，互不相连 %d 块（最大 %.1f%%），通向范围外 %d 处",
                "%s: %d segments by law (%.0f km, %d one-way), %d at all, %d barriers, %d separate pieces (largest %.1f %%), %d places where the road goes on",
                Options.word(s.mode()),
                s.byLaw(),
                s.kilometres(),
                s.oneWay(),
                s.atAll(),
                s.barriers(),
                s.pieces(),
                s.largestPiece() * 100,
                s.goesOn());
        out.println("  " + classes);
    }

    private String remark(ImportReport.Remark remark) {
        return switch (remark) {
            case NOT_BUILT -> words.say("在建、规划或已废弃，舍去", "being built, planned or gone: left out");
            case NO_ROAD -> words.say("不是道路的 highway（站台、休息区等），舍去", "a highway value that is no road: left out");
            case TOO_SHORT -> words.say("在文件中的节点不足两个，舍去", "fewer than two of its nodes are in the file: left out");
            case NOBODY_PASSES -> words.say("任何方式都不能通行，舍去", "nobody may pass in any mode: left out");
            case FERRY -> words.say("渡轮航线，不作道路，请另看码头", "a ferry is no road: look at its landing yourself");
            case WAY_WITH_MISSING_NODES ->
                words.say("引用了文件中没有的节点，在该处断开", "names nodes that are not in the file: cut there");
            case MISSING_NODE -> words.say("文件中没有的节点引用", "references to nodes that are not in the file");
            case DIRECTION_CHANGES ->
                words.say("潮汐车道，按双向计", "its direction changes with the hour: counted as both ways");
            case EDGE_WITHOUT_NODE -> words.say("边的端点不在文件中，舍去", "an edge whose end is not in the file: left out");
            case CONDITIONAL -> words.say("按时段的限制，未计", "a restriction by time of day: not read");
        };
    }

    private void say(String zh, String en, Object... values) {
        out.println(String.format(Locale.ROOT, words.say(zh, en), values));
    }
}
