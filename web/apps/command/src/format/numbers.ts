import type { Language } from "@hucheng/api";

/** All digits with separators: tables, counters that move, exact values. */
export function exact(value: number, digits = 0): string {
  const fixed = Math.abs(value).toFixed(digits);
  const [whole = "0", rest] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return (value < 0 ? "-" : "") + grouped + (rest === undefined ? "" : "." + rest);
}

/** As people read it in running text: 149万 in Chinese (cut down, never up), all digits in English. */
export function read(value: number, language: Language): string {
  if (language === "en" || value < 10_000) return exact(value);
  const digits = value >= 1_000_000 ? 0 : 2;
  const scale = 10 ** digits;
  const wan = Math.floor((value * scale) / 10_000) / scale;
  return `${wan}万`;
}

/** The change against a day before, in whole percent cut down; undefined where there is nothing to compare with. */
export function change(now: number, before: number): string | undefined {
  if (before <= 0) return undefined;
  const percent = Math.trunc(((now - before) / before) * 100);
  return `${percent > 0 ? "+" : percent < 0 ? "−" : "±"}${Math.abs(percent)}%`;
}
