import { token } from "../parts/colours";
import type { Tone } from "./types";

export const ROW = 38;
export const HEAD = 44;
export const NAMES = 216;
export const NARROWEST = 58;

/** Colours and letters of the page as it is now; read again when theme or language change. */
export interface Ink {
  surface: string;
  quiet: string;
  line: string;
  lineStrong: string;
  ink: string;
  ink2: string;
  ink3: string;
  accent: string;
  alarm: string;
  tones: Record<Tone, { ground?: string; edge?: string; word: string; dashed?: boolean }>;
  big: string;
  bold: string;
  small: string;
}

export function readInk(of: HTMLElement): Ink {
  const face = getComputedStyle(of).fontFamily;
  const t = token;
  return {
    surface: t("surface"),
    quiet: t("surface-2"),
    line: t("line"),
    lineStrong: t("line-strong"),
    ink: t("ink"),
    ink2: t("ink-2"),
    ink3: t("ink-3"),
    accent: t("accent"),
    alarm: t("alarm"),
    tones: {
      early: { ground: t("shift-early"), word: t("shift-early-ink") },
      late: { ground: t("shift-late"), word: t("shift-late-ink") },
      night: { ground: t("shift-night"), edge: t("shift-night-line"), word: t("shift-night-ink") },
      call: { edge: t("line-strong"), word: t("ink-2"), dashed: true },
      away: { ground: t("surface-2"), edge: t("line-strong"), word: t("ink-2") },
      full: { word: t("ink-2") },
      open: { ground: t("alarm-soft"), edge: t("alarm"), word: t("alarm") },
      none: { word: t("ink-3") },
    },
    big: `400 13px ${face}`,
    bold: `600 13px ${face}`,
    small: `400 12px ${face}`,
  };
}

const cut = new Map<string, string>();

/** As much of a text as fits, with an ellipsis where some is left out. */
export function fitted(pen: CanvasRenderingContext2D, text: string, width: number): string {
  const key = `${pen.font}|${Math.floor(width)}|${text}`;
  const known = cut.get(key);
  if (known !== undefined) return known;
  let found = text;
  if (pen.measureText(text).width > width) {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (pen.measureText(`${text.slice(0, middle)}…`).width <= width) low = middle;
      else high = middle - 1;
    }
    found = `${text.slice(0, low)}…`;
  }
  if (cut.size > 40_000) cut.clear();
  cut.set(key, found);
  return found;
}
