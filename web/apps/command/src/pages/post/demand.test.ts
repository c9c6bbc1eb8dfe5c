import { expect, it } from "vitest";
import { demandTables } from "./demand";

const line = (shift: string, skill: string | null, needed: number, to = "2020-02-22") => ({
  system: "three-by-eight",
  shift,
  agency: "police",
  skill,
  needed,
  from: "2020-01-27",
  to,
});

it("sets demand out by skill and shift, one table a window", () => {
  const tables = demandTables([line("night", "leader", 1), line("day", "leader", 1), line("day", null, 4), line("day", "leader", 2, "2020-03-05")]);
  expect(tables.map((t) => [t.to, t.shifts, t.rows.map((r) => [r.skill, r.needed]), t.totals])).toEqual([
    ["2020-02-22", ["night", "day"], [["leader", [1, 1]], [null, [undefined, 4]]], [1, 5]],
    ["2020-03-05", ["day"], [["leader", [2]]], [2]],
  ]);
});
