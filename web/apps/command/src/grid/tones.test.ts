import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../../packages/ui/src/tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split(':root[data-theme="dark"]');

function luminance(hex: string): number {
  const part = (n: number): number => {
    const c = parseInt(hex.slice(1 + 2 * n, 3 + 2 * n), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2);
}
function contrast(theme: string, ink: string, ground: string): number {
  const value = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(theme)?.[1] ?? "";
  const [a, b] = [luminance(value(ink)), luminance(value(ground))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Every word that is drawn on the grid, on its ground; no tool that looks at a page sees into a canvas. */
const DRAWN: [string, string][] = [
  ["shift-early-ink", "shift-early"],
  ["shift-late-ink", "shift-late"],
  ["shift-night-ink", "shift-night"],
  ["ink-2", "surface-2"],
  ["ink-2", "surface"],
  ["ink-3", "surface"],
  ["ink", "surface"],
  ["alarm", "alarm-soft"],
];

describe("the grid's words", () => {
  it.each([["light", light], ["dark", dark]])("are read on their grounds in the %s theme", (_, theme) => {
    for (const [ink, ground] of DRAWN) expect(contrast(theme, ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it("tell three shifts apart without colour", () => {
    for (const theme of [light, dark]) {
      expect(contrast(theme, "shift-early", "shift-late")).toBeGreaterThan(1.3);
      expect(contrast(theme, "shift-late", "shift-night")).toBeGreaterThan(1.3);
    }
  });
});
