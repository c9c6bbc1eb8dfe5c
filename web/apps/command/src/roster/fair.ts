import type { Fairness } from "@hucheng/api";
import type { Sheet } from "./sheet";

/** Saturday or Sunday, whatever the zone: a day is a day of the calendar. */
export function isWeekend(day: string): boolean {
  const n = new Date(`${day}T00:00:00Z`).getUTCDay();
  return n === 0 || n === 6;
}

function spread(counts: number[]): [number, number][] {
  const by = new Map<number, number>();
  for (const n of counts) by.set(n, (by.get(n) ?? 0) + 1);
  return [...by].sort((a, b) => a[0] - b[0]);
}

/** How shifts, nights and weekend duties fall on the members of a sheet who have any; counted from the duties themselves. */
export function fairnessOf(sheet: Sheet): Fairness {
  const { raw } = sheet;
  const n = raw.members.code.length;
  const [shifts, nights, weekends] = [new Array<number>(n).fill(0), new Array<number>(n).fill(0), new Array<number>(n).fill(0)] as const;
  const rest = sheet.days.map(isWeekend);
  raw.duties.member.forEach((m, d) => {
    shifts[m] = (shifts[m] ?? 0) + 1;
    const shift = raw.lines.shift[raw.duties.line[d] as number] as number;
    if (raw.shifts[shift]?.night) nights[m] = (nights[m] ?? 0) + 1;
    if (rest[raw.duties.day[d] as number]) weekends[m] = (weekends[m] ?? 0) + 1;
  });
  return { shifts: spread(shifts), nights: spread(nights), weekends: spread(weekends) };
}

/** Mean and the span of nine in ten: from the twentieth part to the nineteenth. */
export function told(pairs: [number, number][]): { mean: number; from: number; to: number; members: number } {
  const members = pairs.reduce((sum, [, n]) => sum + n, 0);
  const at = (share: number): number => {
    let seen = 0;
    for (const [value, n] of pairs) {
      seen += n;
      if (seen >= share * members) return value;
    }
    return 0;
  };
  return { mean: members === 0 ? 0 : pairs.reduce((sum, [v, n]) => sum + v * n, 0) / members, from: at(0.05), to: at(0.95), members };
}
