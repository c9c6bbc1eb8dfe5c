import type { Spot } from "@hucheng/api";
import { describe, expect, it } from "vitest";
import { movingFeatures, take } from "./moving";

const spot = (key: string, lon: number): Spot => ({
  key, lon, lat: 23, accuracy: 5, at: 1, kind: "member", code: key, name: { zh: `甲${key}`, en: `Officer ${key}` }, teams: [],
});

describe("what is known of those who move", () => {
  it("begins with everybody, follows who moved and lets go of who is silent", () => {
    const known = new Map<string, Spot>();
    take(known, { whole: true, fresh: [spot("a", 1), spot("b", 2)], moved: [], gone: [] });
    take(known, { whole: false, fresh: [spot("c", 3)], moved: [{ key: "a", lon: 1.5, lat: 23, accuracy: 5, at: 2 }], gone: ["b"] });
    expect([...known.values()].map((s) => `${s.code} ${s.lon}`)).toEqual(["a 1.5", "c 3"]);
    take(known, { whole: true, fresh: [spot("d", 4)], moved: [], gone: [] });
    expect([...known.keys()]).toEqual(["d"]);
  });

  it("does not invent whoever was never told", () => {
    const known = new Map<string, Spot>();
    take(known, { whole: false, fresh: [], moved: [{ key: "a", lon: 1, lat: 2, accuracy: 0, at: 1 }], gone: ["b"] });
    expect(known.size).toBe(0);
  });

  it("is named in the page's language", () => {
    const shown = movingFeatures([spot("a", 1)], (name) => name.zh);
    expect(shown.features[0]?.properties?.["name"]).toBe("甲a");
  });
});
