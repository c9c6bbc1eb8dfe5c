import { describe, expect, it } from "vitest";
import { readFilters, withFilter } from "./filters";

describe("filters in the address", () => {
  it("reads only the names it knows, the first value of each", () => {
    expect(readFilters({ q: "大沥", state: ["open", "revoked"], other: "x", kind: "" }, ["q", "state", "kind"])).toEqual({
      q: "大沥",
      state: "open",
    });
  });

  it("sets one filter and keeps the rest", () => {
    expect(withFilter({ q: "大沥" }, "state", "open")).toEqual({ q: "大沥", state: "open" });
  });

  it("takes an emptied filter out of the address", () => {
    expect(withFilter({ q: "大沥", state: "open" }, "state", "")).toEqual({ q: "大沥" });
    expect(withFilter({ q: "大沥" }, "q", undefined)).toEqual({});
  });
});
