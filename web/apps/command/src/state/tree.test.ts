import { describe, expect, it } from "vitest";
import { inSight } from "./tree";

const rows = [
  { code: "bureau", parent: null },
  { code: "danzao", parent: "bureau" },
  { code: "room-1", parent: "danzao" },
  { code: "dali", parent: "bureau" },
  { code: "guest", parent: "elsewhere" },
];
const show = (...open: string[]): string =>
  inSight(rows, new Set(open)).map((b) => ">".repeat(b.depth) + b.row.code + (b.leaf ? "" : "+")).join(" ");

describe("a tree of units", () => {
  it("shows the roots first, and children under an open parent", () => {
    expect(show()).toBe("bureau+ guest");
    expect(show("bureau")).toBe("bureau+ >danzao+ >dali guest");
    expect(show("bureau", "danzao")).toBe("bureau+ >danzao+ >>room-1 >dali guest");
  });

  it("shows nothing of an open child under a closed parent", () => {
    expect(show("danzao")).toBe("bureau+ guest");
  });
});
