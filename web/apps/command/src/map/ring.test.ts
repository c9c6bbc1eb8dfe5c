import { describe, expect, it } from "vitest";
import { add, carry, crosses, empty, insert, of, polygon, remove, undo, type Drawing } from "./ring";
import type { Corner } from "./sketch";

const SQUARE: Corner[] = [[0, 0], [4, 0], [4, 4], [0, 4]];
const square: Drawing = SQUARE.reduce(add, empty());

describe("an area that is drawn", () => {
  it("grows by corners and goes back step by step", () => {
    expect(square.ring).toEqual(SQUARE);
    expect(undo(undo(square)).ring).toEqual(SQUARE.slice(0, 2));
    expect(undo(empty())).toEqual(empty());
  });

  it("takes a corner into its nearest side, and loses one", () => {
    expect(insert(square, [2, -0.1]).ring[1]).toEqual([2, -0.1]);
    expect(insert(square, [-0.1, 2]).ring.at(-1)).toEqual([-0.1, 2]);
    expect(remove(square, 1).ring).toEqual([SQUARE[0], SQUARE[2], SQUARE[3]]);
    expect(undo(remove(square, 1)).ring).toEqual(SQUARE);
  });

  it("has its corners carried, a whole way as one step", () => {
    const way = carry(carry(carry(square, 2, [5, 5], false), 2, [6, 6], false), 2, [7, 7], true);
    expect(way.ring[2]).toEqual([7, 7]);
    expect(undo(way).ring).toEqual(SQUARE);
  });

  it("has a corner chosen that was only touched", () => {
    const touched = carry(square, 2, [4, 4], true);
    expect([touched.chosen, touched.past.length]).toEqual([2, square.past.length]);
  });

  it("says when a side crosses another", () => {
    expect(crosses(SQUARE)).toBe(false);
    expect(crosses([[0, 0], [4, 4], [4, 0], [0, 4]])).toBe(true);
    expect(crosses(SQUARE.slice(0, 2))).toBe(false);
  });

  it("is written closed and counter-clockwise, and read again", () => {
    const written = polygon([...SQUARE].reverse());
    expect(written.coordinates[0]).toHaveLength(5);
    expect(written.coordinates[0]?.[0]).toEqual(written.coordinates[0]?.[4]);
    expect(of(polygon(SQUARE)).ring).toEqual(SQUARE);
    expect(polygon([...SQUARE].reverse()).coordinates[0]?.slice(0, 4)).toEqual(SQUARE);
  });
});
