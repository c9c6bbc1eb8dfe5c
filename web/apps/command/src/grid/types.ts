/** How a shift looks: the later in the day, the darker; a word always goes with it. */
export type Tone = "early" | "late" | "night" | "call" | "away" | "full" | "open" | "none";

export interface GridRow {
  key: string;
  name: string;
  sub: string;
}

/** One square: the word first, a quieter one below it; `spoken` is all of it in a sentence. */
export interface GridCell {
  tone: Tone;
  word: string;
  sub: string;
  spoken: string;
  broken?: boolean;
  changed?: boolean;
  /** Whether it can be picked up. */
  held?: boolean;
}

export interface GridDay {
  day: string;
  head: string;
  weekday: string;
  weekend: boolean;
}

/** Row and day of a square, by their places. */
export interface Spot {
  row: number;
  day: number;
}
