import { describe, expect, it } from "vitest";
import { percent, wait } from "./rates";

const t = (key: string, v: Record<string, unknown> = {}): string => `${key.replace("throughput.", "")} ${Object.values(v).join(":")}`.trim();

describe("rates in words", () => {
  it("never say a load that was not reached", () => {
    expect(percent(0.849)).toBe("84 %");
    expect(percent(0.29)).toBe("29 %");
    expect(percent(undefined)).toBe("–");
  });
  it("say no minutes at the limit and none where nothing passes", () => {
    expect(wait({ waiting: "at-limit", waitMinutes: 3 }, t)).toBe("at-limit");
    expect(wait({ waiting: "none" }, t)).toBe("none");
    expect(wait({ waiting: "estimated", waitMinutes: 0.4 }, t)).toBe("under");
    expect(wait({ waiting: "estimated", waitMinutes: 2.1 }, t)).toBe("minutes 3");
  });
});
