import { describe, expect, it } from "vitest";
import { collect } from "./collect";
import type { Leaves } from "./say";

function flat(leaves: Leaves, under = ""): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(leaves)) {
    if (typeof value === "string") all.set(under + key, value);
    else flat(value, `${under}${key}.`).forEach((v, k) => all.set(k, v));
  }
  return all;
}

const said = collect();
const zh = flat(said.zh);
const en = flat(said.en);
const sources = import.meta.glob<string>(["../**/*.vue", "../**/*.ts", "!../**/*.test.ts"], {
  eager: true,
  query: "?raw",
  import: "default",
});

describe("words", () => {
  it("are the same keys in both languages, and never empty", () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    expect([...zh, ...en].filter(([, v]) => v.trim() === "").map(([k]) => k)).toEqual([]);
    expect(zh.size).toBeGreaterThan(100);
  });

  it("carry the same values in both languages", () => {
    const values = (s: string): string => [...new Set(s.match(/\{\w+\}/g) ?? [])].sort().join();
    const differing = [...zh].filter(([k, v]) => values(v) !== values(en.get(k) ?? ""));
    expect(differing.map(([k]) => k)).toEqual([]);
  });

  it("exist for every key a page asks for", () => {
    const asked = new RegExp(`(?<!=)["'\`]((?:${Object.keys(said.zh).join("|")})\\.[a-zA-Z0-9.-]+)["'\`]`, "g");
    const permissions = /\.(read|order|decide|freeze|look-up|enrol|request|approve|review)$/;
    const missing: string[] = [];
    for (const [file, text] of Object.entries(sources)) {
      for (const [, key] of (text ?? "").matchAll(asked)) {
        if (key !== undefined && !zh.has(key) && !permissions.test(key)) missing.push(`${file}: ${key}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it("of the English hold no Chinese", () => {
    expect([...en].filter(([k, v]) => /[\u4e00-\u9fff]/.test(v) && k !== "shell.other").map(([k]) => k)).toEqual([]);
  });
});
