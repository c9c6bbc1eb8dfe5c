package org.hucheng.rostering;

/** Every sentence the engine can say, in both languages; {0}, {1}... stand for the values. */
public enum Say {
    OVERLAP("{0}：第{1}天{2}班与第{3}天{4}班时间重叠", "{0}: the {2} shift of day {1} overlaps the {4} shift of day {3}"),
    REST(
            "{0}：第{1}天{2}班与第{3}天{4}班之间只休息{5}分钟，至少要{6}分钟",
            "{0}: {5} minutes of rest between {2} on day {1} and {4} on day {3}, {6} are needed"),
    HOURS_A_WEEK("{0}：从第{1}天起的一周工作{2}分钟，上限{3}分钟", "{0}: {2} minutes in the week from day {1}, {3} are allowed"),
    SHIFTS_A_WEEK("{0}：从第{1}天起的一周有{2}个班，上限{3}个", "{0}: {2} shifts in the week from day {1}, {3} are allowed"),
    DAYS_IN_ROW("{0}：到第{1}天已连续上班{2}天，上限{3}天", "{0}: {2} days in a row up to day {1}, {3} are allowed"),
    NIGHTS_IN_ROW("{0}：到第{1}天已连续{2}个夜班，上限{3}个", "{0}: {2} nights in a row up to day {1}, {3} are allowed"),
    SKILL("{0}：第{1}天{2}在{3}需要技能 {4}，此人没有", "{0}: day {1} {2} at {3} needs the skill {4}, which this member lacks"),
    AGENCY("{0}：第{1}天{2}在{3}要求来自 {4}，此人属于 {5}", "{0}: day {1} {2} at {3} asks for {4}, this member is of {5}"),
    LEADER("{0} 第{1}天{2}班有{3}人在岗但没有带班人", "{0}: {3} on duty on day {1} {2} without a leader"),
    POOL("{0}：第{1}天{2}在{3}，其所属 {4} 不在此人可调派的范围", "{0}: day {1} {2} at {3} of {4}, where this member may not be sent"),
    AVAILABILITY("{0}：第{1}天不在位（{2}），却排了{3}班", "{0}: absent on day {1} ({2}), yet on the {3} shift"),
    TEAM_TOGETHER("{0} 队第{1}天没有在一起：{2}", "team {0} is not together on day {1}: {2}"),
    FIXED("{0}：第{1}天{2}在{3}的勤务已固定，不得改动", "{0}: the duty on day {1} {2} at {3} is fixed and may not change"),
    UNKNOWN_DUTY("{0}：第{1}天{2}在{3}，没有这样的人、班或岗点", "{0}: day {1} {2} at {3}: no such member, shift or post"),
    NOT_ASKED("{0} 第{1}天{2}班（{3}）只要{4}人，排了{5}人", "{0}: day {1} {2} ({3}) asks for {4}, has {5}"),
    UNCOVERED("{0} 第{1}天{2}班（{3}）要{4}人，只有{5}人", "{0}: day {1} {2} ({3}) needs {4}, has {5}"),
    SHORTAGE(
            "第{0}天：{1} 这{2}处共要{3}人，能去的只有{4}人，缺{5}人",
            "day {0}: {2} places together ({1}) need {3}, only {4} can serve there: {5} short"),
    SHORTAGE_PERIOD(
            "第{0}天至第{1}天：{2}共要{3}班次，可调派的{4}人按规定最多能上{5}班次，缺{6}班次",
            "days {0} to {1}: {2} need {3} duties; the {4} who may serve there can give at most {5} by the rules: {6} short"),
    SCARCE(
            "{0} 的 {1}（{2}班）最紧缺：价格 {3}，需要{4}班次，缺{5}；多一名这样的人约省 {6}",
            "{1} at {0} ({2}) is scarce: price {3}, {4} duties needed, {5} short; one more such member saves about {6}"),
    CHANGE_FILL("{0} 补上第{1}天{2}在{3}的空缺：{4}", "{0} fills the gap on day {1} {2} at {3}: {4}"),
    CHANGE_MOVE("{0} 第{1}天由{2}改到{3}：{4}", "{0} moves on day {1} from {2} to {3}: {4}"),
    CHANGE_DROP("{0} 第{1}天{2}在{3}的勤务取消：{4}", "{0}: the duty on day {1} {2} at {3} falls away: {4}"),
    WHY_ABSENT("此人不在位", "the member is absent"),
    WHY_CLOSED("岗点不再需要", "the post no longer asks for it"),
    WHY_BROKEN("按新情况违反规定", "it would now break a rule"),
    WHY_RELEASED("原岗点撤销，当天本来在班", "on duty that day anyway, the former post was closed"),
    WHY_CALLED("当天休息，符合条件且最近或负担最轻", "free that day, fits, and is near or has the lighter load"),
    WHY_CHAIN("腾出人手，好补别处的空缺", "so that somebody else can fill another gap"),
    BAD_DAYS("时间窗是{0}天，只支持1至35天", "the window has {0} days; 1 to 35 are supported"),
    DUPLICATE("{0} {1} 出现了两次", "{0} {1} occurs twice"),
    UNKNOWN("{0} 引用了不存在的{1} {2}", "{0} names {1} {2}, which does not exist"),
    BAD_DAY("{0} 的第{1}天不在时间窗内", "{0}: day {1} is outside the window"),
    TOO_MANY_SHIFTS("班次种类{0}种，最多支持16种", "{0} kinds of shifts; at most 16 are supported"),
    TOO_MANY_WORDS("技能和单位类别共{0}种，最多支持63种", "{0} skills and agencies; at most 63 are supported"),
    FILE_ABSENT("没有这个文件", "there is no such file"),
    FILE_NO_NUMBER("不是数字：{0}", "no number: {0}"),
    FILE_NO_DATE("不是日期：{0}", "no date: {0}"),
    FILE_NO_TIME("不是时刻：{0}", "no time of day: {0}"),
    FILE_NO_WEEKDAY("不是星期几：{0}", "no day of the week: {0}"),
    FILE_OUTSIDE("{0} 不在计划期内", "{0} is outside the period"),
    FILE_PERIOD("计划期有{0}天，只支持1至60天", "the period has {0} days; 1 to 60 are supported"),
    FILE_NO_SUCH("没有 {0} {1}", "no {0} {1}"),
    FILE_LACKS("<{0}> 缺少 {1}", "<{0}> has no {1}"),
    FILE_ROOT("应为 <SchedulingPeriod>，却是 <{0}>", "<SchedulingPeriod> expected, found <{0}>"),
    FILE_FEW("应有{0}个值，只有{1}个", "{0} values expected, found {1}"),
    FILE_SECTION("这一行不属于任何已知的段：{0}", "a line outside the known sections: {0}"),
    FILE_INCOMPLETE("缺少计划期、班次、人员或需求", "horizon, shifts, staff or cover are missing"),
    FILE_XML("XML 不合规：{0}", "not well-formed: {0}"),
    FILE_UNREADABLE("文件 {0} 读不了：{1}", "the file {0} cannot be read: {1}"),
    FILE_UNKNOWN(
            "{0} 既不是 INRC-I XML 也不是 schedulingbenchmarks 文本",
            "{0} is neither INRC-I XML nor a schedulingbenchmarks text"),
    FILE_LINE("{0} 第{1}行：{2}", "{0} line {1}: {2}");

    private final String zh;
    private final String en;

    Say(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** @param language "zh" or anything else for English */
    public String in(String language, java.util.List<?> values) {
        String text = language.startsWith("zh") ? zh : en;
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}') {
                Object value = values.get(text.charAt(i + 1) - '0');
                out.append(value instanceof Sentence inner ? inner.in(language) : value);
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
