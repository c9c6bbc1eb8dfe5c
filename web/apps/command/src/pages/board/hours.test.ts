import { describe, expect, it } from "vitest";
import { byHour, finished, runningHour, soFar, wholeDay } from "./hours";

const hour = (h: number, vehicles: number) => ({ hour: h, vehicles, people: 0, vehiclesYesterday: 9, peopleYesterday: 0 });

describe("the hours of a day", () => {
  it("are 24, whatever the server sent", () => {
    const values = byHour([hour(0, 4), hour(2, 6)], "vehicles");
    expect(values).toHaveLength(24);
    expect(values.slice(0, 4)).toEqual([4, 0, 6, 0]);
  });

  it("stop at the last hour with something in it", () => {
    const values = byHour([hour(0, 4), hour(2, 6)], "vehicles");
    expect(soFar(values)).toEqual([4, 0, 6]);
    expect(wholeDay(values).slice(0, 5)).toEqual([4, 0, 6, null, null]);
    expect(soFar(byHour([], "people"))).toEqual([]);
  });

  it("leave out the running hour where a fall would be read", () => {
    expect(finished([4, 5, 1, 0], 2)).toEqual([4, 5]);
    expect(finished([4, 5, 1, 0], undefined)).toEqual([4, 5, 1]);
  });

  it("know the running hour only on the clock's own day, in the operation's zone", () => {
    const asOf = "2020-02-03T06:20:00Z";
    expect(runningHour({ asOf, day: "2020-02-03" }, "Asia/Shanghai")).toBe(14);
    expect(runningHour({ asOf, day: "2020-02-02" }, "Asia/Shanghai")).toBeUndefined();
    expect(runningHour({ asOf: "2020-02-03T23:59:59+08:00", day: "2020-02-03" }, "Asia/Shanghai")).toBeUndefined();
  });
});
