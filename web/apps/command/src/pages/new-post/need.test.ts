import type { OperationSettings } from "@hucheng/api";
import { describe, expect, it } from "vitest";
import { needsOf, shiftChoices } from "./need";

const name = { zh: "", en: "" };
const SETTINGS: OperationSettings = {
  roster: { systems: [{ code: "two", name, shifts: [{ code: "day", name, start: "07:00", hours: 12 }, { code: "night", name, start: "19:00", hours: 12 }] }] },
};

describe("what a new post needs", () => {
  it("can be chosen for one shift or for each", () => {
    expect(shiftChoices(SETTINGS).map((c) => c.value)).toEqual(["two/*", "two/day", "two/night"]);
  });

  it("is written shift by shift, and the same people once", () => {
    const lines = [
      { shift: "two/*", agency: "police", skill: "", needed: 2 },
      { shift: "two/night", agency: "police", skill: "", needed: 1 },
      { shift: "two/day", agency: "health", skill: "temperature", needed: 1 },
    ];
    expect(needsOf(lines, SETTINGS)).toEqual([
      { system: "two", shift: "day", agency: "police", needed: 2 },
      { system: "two", shift: "night", agency: "police", needed: 3 },
      { system: "two", shift: "day", agency: "health", skill: "temperature", needed: 1 },
    ]);
  });
});
