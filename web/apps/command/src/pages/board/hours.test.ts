import { describe, expect, it } from "vitest";
import { byHour, soFar, wholeDay } from "./hours";

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
});
