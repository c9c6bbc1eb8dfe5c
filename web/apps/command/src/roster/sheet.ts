import type { DutyRef, RosterSheet } from "@hucheng/api";

export interface Held {
  /** Place in the sheet's duties, or -1 for a duty of another roster. */
  duty: number;
  line: number;
  shift: number;
  post: number;
}

/** A roster's sheet with its indexes: who does what on which day, and who sits where. */
export interface Sheet {
  raw: RosterSheet;
  days: string[];
  /** Duties of a member on a day, those of other rosters included. */
  held: (member: number, day: number) => Held[];
  /** Members in the seats of a line on a day. */
  seated: (line: number, day: number) => number[];
  absence: (member: number, day: number) => string | undefined;
  /** Lines of one post in one shift, in the order of demand. */
  blocks: { post: number; shift: number; lines: number[] }[];
}

const NOBODY: never[] = [];

/** The day so many days after a date. */
export function dayAfter(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function index(raw: RosterSheet): Sheet {
  const { days, lines, duties, outside, absences } = raw;
  const held = new Map<number, Held[]>();
  const seated = new Map<number, number[]>();
  const put = <T>(map: Map<number, T[]>, key: number, value: T): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [value]);
    else known.push(value);
  };
  duties.member.forEach((member, n) => {
    const day = duties.day[n] as number;
    const line = duties.line[n] as number;
    put(held, member * days + day, { duty: n, line, shift: lines.shift[line] as number, post: lines.post[line] as number });
    put(seated, line * days + day, member);
  });
  outside.member.forEach((member, n) => {
    put(held, member * days + (outside.day[n] as number), { duty: -1, line: -1, shift: outside.shift[n] as number, post: outside.post[n] as number });
  });
  const away = new Map<number, string>();
  absences.member.forEach((member, n) => {
    for (let d = Math.max(0, absences.from[n] as number); d <= Math.min(days - 1, absences.to[n] as number); d++) away.set(member * days + d, absences.kind[n] as string);
  });
  const blocks = new Map<number, { post: number; shift: number; lines: number[] }>();
  lines.post.forEach((post, line) => {
    const shift = lines.shift[line] as number;
    const key = post * raw.shifts.length + shift;
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, { post, shift, lines: [line] });
    else block.lines.push(line);
  });
  return {
    raw,
    days: Array.from({ length: days }, (_, d) => dayAfter(raw.from, d)),
    held: (member, day) => held.get(member * days + day) ?? NOBODY,
    seated: (line, day) => seated.get(line * days + day) ?? NOBODY,
    absence: (member, day) => away.get(member * days + day),
    blocks: [...blocks.values()],
  };
}

/** A line of demand as the API names a duty in it. */
export function dutyRef(raw: RosterSheet, line: number): DutyRef {
  const { lines } = raw;
  const shift = raw.shifts[lines.shift[line] as number] as RosterSheet["shifts"][number];
  const skill = lines.skill[line] as number;
  return {
    post: raw.posts.code[lines.post[line] as number] as string,
    system: shift.system,
    shift: shift.shift,
    agency: raw.agencies[lines.agency[line] as number],
    ...(skill < 0 ? {} : { skill: raw.skills[skill] }),
  };
}

/** Whether a member can sit in a line by agency and skill; the server judges the rest. */
export function fits(raw: RosterSheet, member: number, line: number): boolean {
  const skill = raw.lines.skill[line] as number;
  return raw.members.agency[member] === raw.lines.agency[line] && (skill < 0 || (raw.members.skills[member] as number[]).includes(skill));
}

/** Duties that cannot stand: of somebody absent, or in a seat that nobody asks for any more. */
export function broken(sheet: Sheet, member: number, day: number): "ABSENT" | "NOT_ASKED" | undefined {
  for (const h of sheet.held(member, day)) {
    if (h.duty < 0) continue;
    if (sheet.absence(member, day) !== undefined) return "ABSENT";
    if ((sheet.raw.lines.need[h.line]?.[day] ?? 0) === 0) return "NOT_ASKED";
  }
  return undefined;
}
