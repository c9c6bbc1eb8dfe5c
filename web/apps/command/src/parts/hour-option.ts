import { exact } from "../format/numbers";
import { token } from "./colours";

export interface HourSeries {
  /** 24 values; null for hours that have not come. */
  today: (number | null)[];
  before?: number[] | undefined;
  todayWord: string;
  beforeWord?: string | undefined;
  /** The hour that is not over yet: drawn pale, so that it does not read as a fall. */
  running?: number | undefined;
}

/** What the pointer reads; built as elements, so that no inline style is needed. */
function tip(series: HourSeries, hour: number): HTMLElement {
  const box = document.createElement("div");
  box.className = "chart-tip";
  const line = (text: string, strong = false): void => {
    const row = document.createElement(strong ? "strong" : "div");
    row.textContent = text;
    box.append(row);
  };
  line(`${String(hour).padStart(2, "0")}:00–${String(hour + 1).padStart(2, "0")}:00`, true);
  const now = series.today[hour];
  if (now !== null && now !== undefined) line(`${series.todayWord} ${exact(now)}`);
  if (series.before) line(`${series.beforeWord ?? ""} ${exact(series.before[hour] ?? 0)}`);
  return box;
}

const bars = ({ today, running }: HourSeries): unknown[] =>
  today.map((value, hour) => (hour === running && value !== null ? { value, itemStyle: { opacity: 0.45 } } : value));

/** Bars for the day, a broken line for the day before, zero at the bottom. */
export function hourOption(series: HourSeries, fontSize: number): Record<string, unknown> {
  const ink = token("ink-3");
  const hours = Array.from({ length: 24 }, (_, h) => String(h).padStart(2, "0"));
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 4, right: 8, top: 14, bottom: 2, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    tooltip: {
      trigger: "axis",
      backgroundColor: token("surface"),
      borderColor: token("line-strong"),
      textStyle: { color: token("ink"), fontSize: fontSize + 1 },
      formatter: (points: { dataIndex: number }[]) => tip(series, points[0]?.dataIndex ?? 0),
    },
    xAxis: {
      type: "category",
      data: hours,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: token("line-strong") } },
      axisLabel: { color: ink, fontSize, interval: 2 },
    },
    yAxis: {
      type: "value",
      min: 0,
      minInterval: 1,
      splitNumber: 3,
      axisLabel: { color: ink, fontSize, formatter: (v: number) => exact(v) },
      splitLine: { lineStyle: { color: token("line") } },
    },
    series: [
      { type: "bar", data: bars(series), barWidth: "62%", itemStyle: { color: token("accent"), borderRadius: [2, 2, 0, 0] } },
      ...(series.before
        ? [
            {
              type: "line",
              data: series.before,
              symbol: "none",
              lineStyle: { color: token("before"), width: 2, type: "dashed" },
            },
          ]
        : []),
    ],
  };
}
