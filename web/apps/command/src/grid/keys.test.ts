import { describe, expect, it } from "vitest";
import { step } from "./keys";

const key = (key: string, ctrlKey = false) => step({ key, ctrlKey, metaKey: false, altKey: false }, { row: 5, day: 3 }, 8_000, 14, 20);

describe("the keyboard on the grid", () => {
  it("walks squares and stops at the edges", () => {
    expect(key("ArrowDown")).toEqual({ spot: { row: 6, day: 3 } });
    expect(key("ArrowLeft")).toEqual({ spot: { row: 5, day: 2 } });
    expect(key("PageUp")).toEqual({ spot: { row: 0, day: 3 } });
    expect(key("End")).toEqual({ spot: { row: 5, day: 13 } });
    expect(key("End", true)).toEqual({ spot: { row: 7_999, day: 13 } });
  });

  it("opens, lifts and lets go", () => {
    expect(key("Enter")).toEqual({ act: "open" });
    expect(key(" ")).toEqual({ act: "lift" });
    expect(key("Escape")).toEqual({ act: "leave" });
  });

  it("takes a letter as the beginning of a search, and leaves the browser its own keys", () => {
    expect(key("丹")).toEqual({ type: "丹" });
    expect(key("f", true)).toBeUndefined();
    expect(key("Tab")).toBeUndefined();
  });
});
