import { describe, expect, it } from "vitest";
import { change, exact, read } from "./numbers";
import { clock, dayOf, daysBetween, dayWord, shortDay, stamp, zoned } from "./times";

describe("numbers", () => {
  it("keeps all digits in tables", () => {
    expect(exact(1_490_000)).toBe("1,490,000");
    expect(exact(0)).toBe("0");
    expect(exact(2310.54, 1)).toBe("2,310.5");
    expect(exact(-1200)).toBe("-1,200");
  });

  it("reads in 万 from ten thousand, cut down and never up", () => {
    expect(read(9_999, "zh")).toBe("9,999");
    expect(read(10_000, "zh")).toBe("1万");
    expect(read(28_499, "zh")).toBe("2.84万");
    expect(read(999_999, "zh")).toBe("99.99万");
    expect(read(1_490_000, "zh")).toBe("149万");
    expect(read(2_829_999, "zh")).toBe("282万");
    expect(read(1_490_000, "en")).toBe("1,490,000");
  });

  it("compares with the day before, and says nothing without one", () => {
    expect(change(110, 100)).toBe("+10%");
    expect(change(95, 100)).toBe("−5%");
    expect(change(100, 100)).toBe("±0%");
    expect(change(5, 0)).toBeUndefined();
  });
});

describe("times", () => {
  const shanghai = "Asia/Shanghai";

  it("shows the operation's zone in 24 hours, whatever the browser's zone", () => {
    expect(clock("2020-02-02T16:02:09Z", shanghai)).toBe("00:02");
    expect(clock("2020-02-02T16:02:09Z", shanghai, true)).toBe("00:02:09");
    expect(stamp("2020-02-02T16:02:09Z", shanghai)).toBe("2020-02-03 00:02");
    expect(dayOf("2020-02-02T16:02:09Z", shanghai)).toBe("2020-02-03");
  });

  it("words a day in both languages", () => {
    expect(dayWord("2020-02-03", "zh")).toBe("2020年2月3日");
    expect(dayWord("2020-02-03", "en")).toBe("3 Feb 2020");
    expect(shortDay("2020-02-03", "zh")).toBe("2月3日");
  });

  it("turns a wall time of the zone into an instant, summer time included", () => {
    expect(zoned("2020-02-03", "08:00", shanghai)).toBe("2020-02-03T08:00:00+08:00");
    expect(zoned("2026-07-01", "08:00", "Europe/Berlin")).toBe("2026-07-01T08:00:00+02:00");
    expect(zoned("2026-01-01", "08:00", "Europe/Berlin")).toBe("2026-01-01T08:00:00+01:00");
    expect(zoned("2026-01-01", "08:00", "America/St_Johns")).toBe("2026-01-01T08:00:00-03:30");
  });

  it("counts both days", () => {
    expect(daysBetween("2020-01-27", "2020-02-22")).toBe(27);
  });
});
