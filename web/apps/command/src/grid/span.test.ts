import { describe, expect, it } from "vitest";
import { inSight, reveal } from "./span";

describe("a long list", () => {
  it("draws what is in sight and a few rows around it", () => {
    expect(inSight(0, 360, 36, 8_000, 4)).toEqual({ first: 0, last: 14 });
    expect(inSight(3_600, 360, 36, 8_000, 4)).toEqual({ first: 96, last: 114 });
    expect(inSight(8_000 * 36 - 360, 360, 36, 8_000, 4)).toEqual({ first: 7_986, last: 8_000 });
  });

  it("draws nothing of an empty list, and no row that a filter took away", () => {
    expect(inSight(0, 360, 36, 0, 4)).toEqual({ first: 0, last: 0 });
    expect(inSight(90_000, 360, 36, 5, 4)).toEqual({ first: 5, last: 5 });
  });

  it("moves only as far as a row needs", () => {
    expect(reveal(3, 0, 360, 36)).toBe(0);
    expect(reveal(10, 0, 360, 36)).toBe(36);
    expect(reveal(2, 360, 360, 36)).toBe(72);
  });
});
