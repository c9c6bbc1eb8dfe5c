import type { Spot, Team, Unit } from "@hucheng/api";
import { describe, expect, it } from "vitest";
import { crews, unitFeatures } from "./homes";

const name = { zh: "队", en: "Team" };
const spot = (key: string, lon: number, teams: string[]): Spot => ({ key, lon, lat: 23, accuracy: 5, at: 1, kind: "member", code: key, name, teams });
const team = (code: string, from: string, to?: string): Team => ({ code, kind: "k", name, members: 9, from, to: to ?? null });

describe("teams on the map", () => {
  it("stand in the middle of those of them who are seen", () => {
    const found = crews([spot("a", 1, ["x"]), spot("b", 3, ["x", "y"]), spot("c", 9, [])], [team("x", "2020-01-01"), team("y", "2020-01-01"), team("z", "2020-01-01")], "2020-02-01");
    expect(found.map((c) => [c.team.code, c.lon, c.members.length])).toEqual([["x", 2, 2], ["y", 3, 1]]);
  });

  it("are those of the day", () => {
    expect(crews([spot("a", 1, ["x", "y"])], [team("x", "2020-01-01", "2020-01-31"), team("y", "2020-02-02")], "2020-02-01")).toEqual([]);
  });
});

describe("homes of units", () => {
  it("are shown where they are known", () => {
    const unit: Unit = { code: "u", kind: "station", name, members: 1, membersBelow: 5 };
    expect(unitFeatures([unit, { ...unit, lon: 113, lat: 23 }], (n) => n.en).map((f) => f.properties?.["name"])).toEqual(["Team"]);
  });
});
