import type { Board, BoardHour } from "@hucheng/api";
import { clock, dayOf } from "../../format/times";

/** One figure for each of the 24 hours, zero where the server sent none. */
export function byHour(hours: BoardHour[], figure: Exclude<keyof BoardHour, "hour">): number[] {
  const values = Array.from({ length: 24 }, () => 0);
  for (const h of hours) if (h.hour >= 0 && h.hour < 24) values[h.hour] = h[figure];
  return values;
}

/** The day up to its last hour with something in it: a curve that stops instead of falling to zero. */
export function soFar(values: number[]): number[] {
  let end = values.length;
  while (end > 0 && values[end - 1] === 0) end--;
  return values.slice(0, end);
}

/** The same with nulls for the hours that have not come, for a chart of a whole day. */
export function wholeDay(values: number[]): (number | null)[] {
  const until = soFar(values).length;
  return values.map((v, h) => (h < until ? v : null));
}

/** Without the hour that is still running, which would look like a fall. */
export function finished(values: number[], running: number | undefined): number[] {
  const until = soFar(values);
  return running === undefined ? until : until.slice(0, running);
}

/** The hour the board's clock stands in, when the shown day is the clock's own. */
export function runningHour(board: Pick<Board, "asOf" | "day">, zone: string): number | undefined {
  const next = new Date(Date.parse(board.asOf) + 1_000); // a day that is over is asked for as of its last second
  return dayOf(next, zone) === board.day ? Number(clock(next, zone).slice(0, 2)) : undefined;
}
