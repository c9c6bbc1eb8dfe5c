import type { Roster } from "@hucheng/api";

/** By the distance to the bound, the nearest first (`gap`) or last (`-gap`); what has none comes after all others, in the order it came in. */
export function sortedByGap(rows: Roster[], by: "" | "gap" | "-gap"): Roster[] {
  if (by === "") return rows;
  const sign = by === "gap" ? 1 : -1;
  return [...rows].sort((a, b) => {
    const x = a.score?.gap;
    const y = b.score?.gap;
    if (x === undefined || y === undefined) return (x === undefined ? 1 : 0) - (y === undefined ? 1 : 0);
    return sign * (x - y);
  });
}
