import { describe, expect, it } from "vitest";
import { tilesToKeep } from "./keep";

const TILES = { version: "v", minzoom: 6, maxzoom: 14, bounds: [112.8, 22.75, 113.25, 23.3] as [number, number, number, number] };

describe("the tiles that are kept", () => {
  it("are those of every zoom that the network lies in", () => {
    const kept = tilesToKeep(TILES);
    expect(kept[0]).toEqual({ z: 6, x: 52, y: 27 });
    expect(kept.filter((t) => t.z === 14).length).toBe(22 * 28);
    expect(new Set(kept.map((t) => `${t.z}/${t.x}/${t.y}`)).size).toBe(kept.length);
  });

  it("are whole zooms only, and never too many", () => {
    const kept = tilesToKeep(TILES, 300);
    expect(kept.length).toBeLessThanOrEqual(300);
    expect(Math.max(...kept.map((t) => t.z))).toBe(13);
  });

  it("are none without a network", () => {
    expect(tilesToKeep({ minzoom: 6, maxzoom: 14 })).toEqual([]);
  });
});
