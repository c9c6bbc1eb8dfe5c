package org.hucheng.roads.command;

import org.hucheng.roads.Area;

/** What was done to an outline, in words. */
final class Notes {
    private Notes() {}

    static String of(Area.Note note, Words words) {
        return switch (note) {
            case TAKEN_AS_GCJ02 ->
                words.say(
                        "注意：区域文件是国内地图的形式，按 GCJ-02 坐标换算为 WGS-84（--coordinates wgs84 可关闭）",
                        "note: the area has the form of a Chinese map and was converted from GCJ-02 to WGS-84 (--coordinates wgs84 turns this off)");
            case CONVERTED_FROM_GCJ02 ->
                words.say("区域由 GCJ-02 换算为 WGS-84", "the area was converted from GCJ-02 to WGS-84");
            case HAS_HOLES -> words.say("注意：区域中有洞，洞算作区域外", "note: the area has holes; they count as outside");
            case RING_CLOSED ->
                words.say(
                        "注意：边界没有回到起点，已用直线闭合",
                        "note: a ring did not return to its first point and was closed by a straight line");
        };
    }
}
