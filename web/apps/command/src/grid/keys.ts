import type { Spot } from "./types";

export type Step = { spot: Spot } | { act: "open" | "lift" | "leave" } | { type: string };

const within = (n: number, most: number): number => Math.min(Math.max(0, n), most - 1);

/** What a key means on a square of the grid; undefined leaves it to the browser. */
export function step(e: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">, at: Spot, rows: number, days: number, page: number): Step | undefined {
  if (e.altKey || e.metaKey) return undefined;
  const to = (row: number, day: number): Step => ({ spot: { row: within(row, rows), day: within(day, days) } });
  switch (e.key) {
    case "ArrowDown":
      return to(at.row + 1, at.day);
    case "ArrowUp":
      return to(at.row - 1, at.day);
    case "ArrowRight":
      return to(at.row, at.day + 1);
    case "ArrowLeft":
      return to(at.row, at.day - 1);
    case "PageDown":
      return to(at.row + page, at.day);
    case "PageUp":
      return to(at.row - page, at.day);
    case "Home":
      return e.ctrlKey ? to(0, 0) : to(at.row, 0);
    case "End":
      return e.ctrlKey ? to(rows - 1, days - 1) : to(at.row, days - 1);
    case "Enter":
      return { act: "open" };
    case " ":
      return { act: "lift" };
    case "Escape":
      return { act: "leave" };
    default:
      return !e.ctrlKey && e.key.length === 1 ? { type: e.key } : undefined;
  }
}
