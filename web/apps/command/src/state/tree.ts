export interface Branch<T> {
  row: T;
  depth: number;
  leaf: boolean;
}

/** The rows of a tree that are in sight: children follow their parent when it is open. An unknown parent makes a root. */
export function inSight<T extends { code: string; parent?: string | null }>(rows: T[], open: ReadonlySet<string>): Branch<T>[] {
  const known = new Set(rows.map((r) => r.code));
  const children = new Map<string, T[]>();
  for (const row of rows) {
    const parent = row.parent && known.has(row.parent) ? row.parent : "";
    children.set(parent, [...(children.get(parent) ?? []), row]);
  }
  const seen: Branch<T>[] = [];
  const walk = (parent: string, depth: number): void => {
    for (const row of children.get(parent) ?? []) {
      seen.push({ row, depth, leaf: !children.has(row.code) });
      if (open.has(row.code)) walk(row.code, depth + 1);
    }
  };
  walk("", 0);
  return seen;
}
