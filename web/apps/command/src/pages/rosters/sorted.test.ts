import type { Roster } from "@hucheng/api";
import { expect, test } from "vitest";
import { sortedByGap } from "./sorted";

const roster = (number: number, gap?: number): Roster => ({ number, ...(gap === undefined ? {} : { score: { gap } }) }) as unknown as Roster;
const rows = [roster(1, 0.02), roster(2), roster(3, 0.004), roster(4), roster(5, 0.3)];
const numbers = (by: "" | "gap" | "-gap"): number[] => sortedByGap(rows, by).map((r) => r.number);

test("the nearest to the bound first; without a bound last, either way", () => {
  expect(numbers("")).toEqual([1, 2, 3, 4, 5]);
  expect(numbers("gap")).toEqual([3, 1, 5, 2, 4]);
  expect(numbers("-gap")).toEqual([5, 1, 3, 2, 4]);
});
