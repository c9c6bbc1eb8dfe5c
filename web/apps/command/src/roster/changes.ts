import type { RosterChange } from "@hucheng/api";
import type { Spot } from "../grid/types";
import { dutyRef, type Sheet } from "./sheet";

/**
 * What it means to put a member's duty down on another square: on somebody else's free square it is handed over, on a taken one the two
 * are exchanged; on another day it is that day's seat at the same post. Members instead of rows.
 */
export function movedTo(sheet: Sheet, from: Spot, to: Spot): RosterChange[] {
  const { raw, days } = sheet;
  const one = sheet.held(from.row, from.day).find((h) => h.duty >= 0);
  if (one === undefined) return [];
  const other = sheet.held(to.row, to.day).find((h) => h.duty >= 0);
  const duty = dutyRef(raw, one.line);
  const member = (n: number): string => raw.members.code[n] as string;
  const day = (n: number): string => days[n] as string;
  const taken = other === undefined ? undefined : dutyRef(raw, other.line);
  if (from.day === to.day) {
    return [
      { member: member(from.row), day: day(from.day), from: duty, ...(taken ? { to: taken } : {}) },
      { member: member(to.row), day: day(to.day), ...(taken ? { from: taken } : {}), to: duty },
    ];
  }
  const there = { post: duty.post, system: duty.system, shift: duty.shift };
  return [
    { member: member(from.row), day: day(from.day), from: duty },
    { member: member(to.row), day: day(to.day), ...(taken ? { from: taken } : {}), to: there },
  ];
}
