import { describe, expect, it } from "vitest";
import { span } from "./span";

const t = (key: string, v: Record<string, unknown> = {}): string => `${key.replace("directives.", "")} ${Object.values(v).join(":")}`;

describe("span", () => {
  it("is cut down and never rounded up", () => {
    expect(span(59_999, t)).toBe("minutes 0");
    expect(span(-61_000, t)).toBe("minutes 1");
    expect(span(90 * 60_000, t)).toBe("hours 1:30");
    expect(span(49 * 3_600_000, t)).toBe("days 2");
  });
});
