import type { RosterSheet } from "@hucheng/api";
import { describe, expect, it } from "vitest";
import { movedTo } from "./changes";
import { fairnessOf, told } from "./fair";
import { broken, fits, index } from "./sheet";
import { byMember, byPost, couldTake, type Say } from "./views";

/** Three officers, a bridge that needs a leader and one more by day, three days from a Friday. */
const RAW: RosterSheet = {
  number: 1,
  revision: 1,
  version: 0,
  shown: "working",
  from: "2020-01-31",
  days: 3,
  shifts: [
    { system: "two", shift: "day", name: { zh: "白班", en: "Day" }, start: "08:00", minutes: 720, night: false },
    { system: "two", shift: "night", name: { zh: "夜班", en: "Night" }, start: "20:00", minutes: 720, night: true },
  ],
  units: [{ code: "u", name: { zh: "一所", en: "One" } }],
  agencies: ["police"],
  skills: ["leader"],
  posts: { code: ["B-1"], zh: ["大桥"], en: ["Bridge"], kind: ["checkpoint"], unit: [0] },
  members: { code: ["m1", "m2", "m3"], zh: ["甲", "乙", "丙"], en: ["A", "B", "C"], kind: ["p", "p", "p"], unit: [0, 0, 0], agency: [0, 0, 0], skills: [[0], [], [0]] },
  lines: { post: [0, 0], shift: [0, 1], agency: [0, 0], skill: [0, -1], leader: [1, 0], need: [[1, 1, 1], [1, 1, 0]] },
  duties: { member: [0, 0, 1, 1], day: [0, 1, 0, 2], line: [0, 0, 1, 1] },
  outside: { member: [2], day: [0], shift: [0], post: [0] },
  absences: { member: [0], from: [1], to: [5], kind: ["illness"] },
};
const say: Say = {
  member: (n) => RAW.members.en[n] as string,
  post: (n) => RAW.posts.en[n] as string,
  unit: (n) => RAW.units[n]?.name.en ?? "",
  shift: (n) => RAW.shifts[n]?.name.en ?? "",
  shiftShort: (n) => RAW.shifts[n]?.name.en ?? "",
  day: (n) => `day ${n}`,
  away: (kind) => kind,
  other: "elsewhere",
  load: (d, n) => `${d}/${n}`,
  seats: (have, need) => `${have} of ${need}`,
  missing: (n) => `${n} missing`,
  rule: (code) => code,
  between: ", ",
};
const want = { q: "", unit: "", skill: "", only: "" };
const none: ReadonlySet<string> = new Set();
const sheet = index(RAW);
const words = (shown: { rows: unknown[]; cells: (row: number) => ({ word: string } | undefined)[] }): string =>
  shown.rows.map((_, r) => shown.cells(r).map((c) => c?.word ?? ".").join(" ")).join(" | ");

describe("a roster's sheet", () => {
  it("tells who does what on which day, and who is away", () => {
    expect(words(byMember(sheet, undefined, want, say, none, true))).toBe("Day Day illness | Night . Night | Day . .");
    expect(words(byPost(sheet, undefined, want, say))).toBe("1/1 1/1 0/1 | 1/1 0/1 0/0");
  });

  it("marks duties of somebody absent and seats that nobody asks for", () => {
    expect(broken(sheet, 0, 1)).toBe("ABSENT");
    expect(broken(sheet, 1, 2)).toBe("NOT_ASKED");
    expect(broken(sheet, 0, 0)).toBeUndefined();
    expect(byMember(sheet, undefined, { ...want, only: "broken" }, say, none, true).of).toEqual([0, 1]);
  });

  it("is narrowed to open seats, a skill, a unit, a word", () => {
    expect(byPost(sheet, undefined, { ...want, only: "open" }, say).of).toEqual([0, 1]);
    expect(byPost(sheet, undefined, { ...want, skill: "leader" }, say).of).toEqual([0]);
    expect(byMember(sheet, new Set([7]), want, say, none, true).of).toEqual([]);
    expect(byMember(sheet, undefined, { ...want, q: "丙" }, say, none, true).of).toEqual([2]);
  });

  it("does not let duties of other rosters be picked up", () => {
    expect(byMember(sheet, undefined, want, say, none, true).cells(2)[0]).toMatchObject({ tone: "call", held: false });
  });

  it("knows who could take a seat", () => {
    expect(fits(RAW, 1, 0)).toBe(false);
    expect(couldTake(sheet, 0, 1)).toEqual([2]);
  });

  it("counts how shifts, nights and weekends fall", () => {
    expect(fairnessOf(sheet)).toEqual({ shifts: [[0, 1], [2, 2]], nights: [[0, 2], [2, 1]], weekends: [[0, 1], [1, 2]] });
    expect(told([[0, 1], [2, 2]])).toMatchObject({ from: 0, to: 2, members: 3 });
  });
});

describe("a square put down on another", () => {
  it("hands a duty over to somebody free", () => {
    expect(movedTo(sheet, { row: 0, day: 1 }, { row: 2, day: 1 })).toEqual([
      { member: "m1", day: "2020-02-01", from: { post: "B-1", system: "two", shift: "day", agency: "police", skill: "leader" } },
      { member: "m3", day: "2020-02-01", to: { post: "B-1", system: "two", shift: "day", agency: "police", skill: "leader" } },
    ]);
  });

  it("exchanges two duties of a day", () => {
    const [one, two] = movedTo(sheet, { row: 0, day: 0 }, { row: 1, day: 0 });
    expect([one?.from?.shift, one?.to?.shift, two?.from?.shift, two?.to?.shift]).toEqual(["day", "night", "night", "day"]);
  });

  it("asks for the seat of another day without naming the line", () => {
    expect(movedTo(sheet, { row: 1, day: 0 }, { row: 1, day: 1 })[1]).toEqual({ member: "m2", day: "2020-02-01", to: { post: "B-1", system: "two", shift: "night" } });
  });

  it("leaves duties of other rosters alone", () => {
    expect(movedTo(sheet, { row: 2, day: 0 }, { row: 1, day: 1 })).toEqual([]);
  });
});
