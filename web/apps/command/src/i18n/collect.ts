import type { Leaves, Words } from "./say";

const found = import.meta.glob<Words>("../**/words.ts", { eager: true, import: "default" });

/** All pages' words under each page's own name. */
export function collect(): { zh: Leaves; en: Leaves } {
  const zh: Leaves = {};
  const en: Leaves = {};
  for (const one of Object.values(found)) {
    if (one === undefined) continue;
    zh[one.name] = one.zh;
    en[one.name] = one.en;
  }
  return { zh, en };
}
