import type { GridCell, GridRow, Tone } from "../grid/types";
import { broken, fits, type Sheet } from "./sheet";

/** What the views need in the page's language. */
export interface Say {
  member: (n: number) => string;
  post: (n: number) => string;
  unit: (n: number) => string;
  shift: (n: number) => string;
  shiftShort: (n: number) => string;
  day: (n: number) => string;
  away: (kind: string) => string;
  other: string;
  load: (duties: number, nights: number) => string;
  seats: (have: number, need: number) => string;
  missing: (n: number) => string;
  rule: (code: string) => string;
  between: string;
}

export interface Wanted {
  q: string;
  unit: string;
  skill: string;
  only: string;
}

export interface Shown {
  rows: GridRow[];
  /** Members, or blocks, behind the rows. */
  of: number[];
  cells: (row: number) => (GridCell | undefined)[];
}

/** Light by day, dark by night: a tone by the hour at which the shift begins. */
export function toneOf(shift: { start: string; night: boolean }): Tone {
  if (shift.night) return "night";
  return Number(shift.start.slice(0, 2)) < 12 ? "early" : "late";
}

const has = (text: string, q: string): boolean => q === "" || text.toLowerCase().includes(q.toLowerCase());

export function byMember(sheet: Sheet, units: ReadonlySet<number> | undefined, want: Wanted, say: Say, changed: ReadonlySet<string>, held: boolean): Shown {
  const { raw, days } = sheet;
  const skill = raw.skills.indexOf(want.skill);
  const of: number[] = [];
  raw.members.code.forEach((code, m) => {
    if (units !== undefined && !units.has(raw.members.unit[m] as number)) return;
    if (want.skill !== "" && !(raw.members.skills[m] as number[]).includes(skill)) return;
    if (!has(`${code} ${raw.members.zh[m]} ${raw.members.en[m]}`, want.q)) return;
    if (want.only === "broken" && !days.some((_, d) => broken(sheet, m, d) !== undefined)) return;
    if (want.only === "changed" && !days.some((day) => changed.has(`${code} ${day}`))) return;
    of.push(m);
  });
  const load = (m: number): [number, number] => {
    const held = days.flatMap((_, d) => sheet.held(m, d));
    return [held.length, held.filter((h) => raw.shifts[h.shift]?.night).length];
  };
  // whoever has no duty comes last
  const idle = new Set(of.filter((m) => load(m)[0] === 0));
  of.sort((a, b) => Number(idle.has(a)) - Number(idle.has(b)) || a - b);
  const rows = of.map((m) => {
    const [duties, nights] = load(m);
    return { key: raw.members.code[m] as string, name: say.member(m), sub: `${say.load(duties, nights)} · ${say.unit(raw.members.unit[m] as number)}` };
  });
  const cell = (m: number, d: number): GridCell | undefined => {
    const duties = sheet.held(m, d);
    const away = sheet.absence(m, d);
    const first = duties[0];
    const moved = changed.has(`${raw.members.code[m]} ${days[d]}`);
    const who = `${say.member(m)}${say.between}${say.day(d)}`;
    if (first === undefined) {
      if (away !== undefined) return { tone: "away", word: say.away(away), sub: "", spoken: `${who}${say.between}${say.away(away)}`, changed: moved };
      return moved ? { tone: "none", word: "–", sub: "", spoken: who, changed: true } : undefined;
    }
    const fault = broken(sheet, m, d);
    const said = duties.map((h) => `${say.shift(h.shift)} ${say.post(h.post)}`).join(say.between);
    return {
      tone: first.duty < 0 ? "call" : toneOf(raw.shifts[first.shift] as { start: string; night: boolean }),
      word: duties.map((h) => say.shiftShort(h.shift)).join("+"),
      sub: raw.posts.code[first.post] as string,
      spoken: [who, said, first.duty < 0 ? say.other : "", away ? say.away(away) : "", fault ? say.rule(fault) : ""].filter((s) => s !== "").join(say.between),
      broken: fault !== undefined,
      changed: moved,
      held: held && first.duty >= 0,
    };
  };
  return { rows, of, cells: (row) => days.map((_, d) => cell(of[row] as number, d)) };
}

export function byPost(sheet: Sheet, units: ReadonlySet<number> | undefined, want: Wanted, say: Say): Shown {
  const { raw, days } = sheet;
  const skill = raw.skills.indexOf(want.skill);
  const linesOf = (block: number): number[] => {
    const lines = sheet.blocks[block]?.lines ?? [];
    return want.skill === "" ? lines : lines.filter((l) => raw.lines.skill[l] === skill);
  };
  const count = (block: number, d: number): { have: number; need: number; over: number } => {
    let [have, need, over] = [0, 0, 0];
    for (const line of linesOf(block)) {
      const there = sheet.seated(line, d).length;
      const asked = raw.lines.need[line]?.[d] ?? 0;
      have += Math.min(there, asked);
      need += asked;
      over += Math.max(0, there - asked) + sheet.seated(line, d).filter((m) => sheet.absence(m, d) !== undefined).length;
    }
    return { have, need, over };
  };
  const of: number[] = [];
  sheet.blocks.forEach((block, b) => {
    if (linesOf(b).length === 0) return;
    if (units !== undefined && !units.has(raw.posts.unit[block.post] as number)) return;
    if (!has(`${raw.posts.code[block.post]} ${raw.posts.zh[block.post]} ${raw.posts.en[block.post]}`, want.q)) return;
    if (want.only === "open" && !days.some((_, d) => count(b, d).have < count(b, d).need)) return;
    if (want.only === "broken" && !days.some((_, d) => count(b, d).over > 0)) return;
    of.push(b);
  });
  const rows = of.map((b) => {
    const block = sheet.blocks[b] as { post: number; shift: number };
    return { key: `${raw.posts.code[block.post]}-${raw.shifts[block.shift]?.shift}`, name: say.post(block.post), sub: `${raw.posts.code[block.post]} · ${say.shift(block.shift)} ${raw.shifts[block.shift]?.start}` };
  });
  return {
    rows,
    of,
    cells: (row) =>
      days.map((_, d) => {
        const block = sheet.blocks[of[row] as number] as { post: number; shift: number };
        const { have, need, over } = count(of[row] as number, d);
        if (need === 0 && over === 0) return undefined;
        const missing = need - have;
        return {
          tone: missing > 0 ? "open" : toneOf(raw.shifts[block.shift] as { start: string; night: boolean }),
          word: `${have}/${need}`,
          sub: missing > 0 ? say.missing(missing) : "",
          spoken: [say.post(block.post), say.shift(block.shift), say.day(d), say.seats(have, need), missing > 0 ? say.missing(missing) : ""].filter((s) => s !== "").join(say.between),
          broken: over > 0,
        };
      }),
  };
}

/** Members who could take a seat of a line that day as far as the sheet tells: fitting, free and present; people of the post's own unit first. */
export function couldTake(sheet: Sheet, line: number, day: number): number[] {
  const { raw } = sheet;
  const unit = raw.posts.unit[raw.lines.post[line] as number];
  const found: number[] = [];
  raw.members.code.forEach((_, m) => {
    if (fits(raw, m, line) && sheet.held(m, day).length === 0 && sheet.absence(m, day) === undefined) found.push(m);
  });
  const loads = new Map(found.map((m) => [m, sheet.days.reduce((sum, _, d) => sum + sheet.held(m, d).length, 0)]));
  const far = (m: number): number => (raw.members.unit[m] === unit ? 0 : 1);
  return found.sort((a, b) => far(a) - far(b) || (loads.get(a) ?? 0) - (loads.get(b) ?? 0) || a - b);
}
