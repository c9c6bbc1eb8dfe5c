import { expect, it } from "vitest";
import { lengths } from "./lengths";

it("offers nothing longer than the operation allows", () => {
  expect(lengths({ minutes: 45, mostMinutes: 90, glassMinutes: 10 }, false)).toEqual({ usual: 45, choices: [5, 15, 30, 45, 60, 90] });
  expect(lengths({ minutes: 45, mostMinutes: 90, glassMinutes: 10 }, true)).toEqual({ usual: 10, choices: [5, 10] });
  expect(lengths(undefined, false)).toEqual({ usual: 30, choices: [5, 15, 30, 60, 120, 240] });
  expect(lengths({ minutes: 45, mostMinutes: 20 }, false).usual).toBe(20);
});
