import type { Demand } from "@hucheng/api";

export interface DemandTable {
  system: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  shifts: string[];
  rows: { agency?: string | null | undefined; skill?: string | null | undefined; needed: (number | undefined)[] }[];
  totals: number[];
}

/** Demand as a duty officer reads it: one table a window, skills down, shifts across. */
export function demandTables(demand: Demand[]): DemandTable[] {
  const tables = new Map<string, Demand[]>();
  for (const d of demand) {
    const key = JSON.stringify([d.system, d.from ?? null, d.to ?? null]);
    tables.set(key, [...(tables.get(key) ?? []), d]);
  }
  return [...tables.values()].map((lines) => {
    const shifts = [...new Set(lines.map((d) => d.shift))];
    const kinds = new Map(lines.map((d) => [JSON.stringify([d.agency ?? null, d.skill ?? null]), d]));
    const rows = [...kinds.values()].map(({ agency, skill }) => ({
      agency,
      skill,
      needed: shifts.map((s) => lines.find((d) => d.shift === s && d.agency === agency && d.skill === skill)?.needed),
    }));
    const totals = shifts.map((_, i) => rows.reduce((n, r) => n + (r.needed[i] ?? 0), 0));
    const first = lines[0] as Demand;
    return { system: first.system, from: first.from, to: first.to, shifts, rows, totals };
  });
}
