package org.hucheng.roads.command;

/** What {@code roads --help} says. */
final class Help {
    private Help() {}

    static String text(Words words) {
        return words.say("""
                hucheng roads import 路网 [--area 区域]        读入路网，报告读了什么、舍了什么、为什么
                hucheng roads close  路网 --area 区域 [选项]    最少在哪里设卡就能封住区域

                路网：OpenStreetMap 的 .pbf、.osm、.osm.gz，或 OSMnx 的 .graphml；区域：GeoJSON 多边形
                  --mode drive|cycle|foot     通行方式（默认 drive）
                  --outside all|rim           从哪里来：边界外的所有道路（默认），或只是通向路网范围之外的道路
                  --inside all|places         不得到达：边界内的所有道路（默认），或只是居住地
                  --direction in|out          封进（默认）或封出（封闭村庄）
                  --access by-law|at-all      依法可走的道路（默认），或凡能走的，含私路和可开的门
                  --one-way respect|ignore    单行道规则有效（默认）或不顾
                  --touching ignore|count     只擦过区域一角、那一侧没有节点的道路：不计（默认）或计入
                  --without 等级,…            不计入的道路等级，例如 track,service
                  --price fewest|staff|class  卡点最少（默认）、人员最少，或按道路等级
                  --prices 等级=数,…          自定每个等级的价格
                  --never 等级,…              不得设卡的等级
                  --fixed 文件                已有卡点（含 lon、lat 列的 CSV 或 GeoJSON 点），不计价
                  --places 文件               另加的居住地，格式相同
                  --coordinates auto|wgs84|gcj02  区域文件的坐标（默认看文件形式）
                  --geojson 文件              写出卡点、路段和区域（--json 相同）
                  --network 文件              写出切割后的路网 CSV，供他人自行验算最小割

                退出码：0 完成；2 看不懂或被拒绝
                """, """
                hucheng roads import FILE [--area FILE]            read a network; report what was read, what was left out and why
                hucheng roads close  FILE --area FILE [options]    where the fewest posts close the area

                FILE: OpenStreetMap .pbf, .osm, .osm.gz, or OSMnx .graphml; area: a GeoJSON polygon
                  --mode drive|cycle|foot     how one travels (drive)
                  --outside all|rim           from where: every road beyond the outline (all), or only where roads lead on beyond the extract
                  --inside all|places         what must not be reached: every road within (all), or only inhabited places
                  --direction in|out          close the way in (in), or out: a sealed village
                  --access by-law|at-all      roads open by law (by-law), or every one that can be used, private roads and gates too
                  --one-way respect|ignore    one-way rules bind (respect) or not
                  --touching ignore|count     roads that only pass a corner without a node there do not count (ignore), or do
                  --without CLASS,...         classes that do not count, e.g. track,service
                  --price fewest|staff|class  fewest posts (fewest), fewest people, or by class of road
                  --prices CLASS=N,...        prices of your own
                  --never CLASS,...           classes that must not carry a post
                  --fixed FILE                posts that stand already (CSV with lon and lat, or GeoJSON points), at no price
                  --places FILE               more inhabited places, in the same form
                  --coordinates auto|wgs84|gcj02  of the area's file (auto: by its form)
                  --geojson FILE              write posts, pieces of road and area (--json is the same)
                  --network FILE              write the network as it was cut as CSV, so that others can check the minimum cut

                Exit codes: 0 done; 2 not understood or refused
                """);
    }
}
