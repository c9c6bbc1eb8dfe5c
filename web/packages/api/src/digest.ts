import type { Text } from "./text";

export interface DayWindow {
  from: string;
  to: string;
}

export type Relation = string | { kind?: string; part?: { of: string; exhaustive?: boolean }; of?: string };

export interface Indicator {
  id: string;
  name: Text;
  unit: Text;
  window: DayWindow;
  relation: Relation;
  value: number;
  worded: Text;
}

export interface Digest {
  operation: string;
  from?: string | null;
  to?: string | null;
  cutOff: string;
  indicators: Indicator[];
  article: { zh: string[]; en: string[] };
  /** Where the figures no longer agree with the newest edition of the same days. */
  differs?: { edition: number; indicators: EditionChange[] } | null;
}

export interface Recount {
  equal: boolean;
  /** Figures whose records have been destroyed with the personal data: they have no `recount`. */
  gone: number;
  /** `counted` and `recounted` are what a mean is made of: a difference it would cut away is one too. */
  indicators: { id: string; value: number; recount?: number; counted?: number; recounted?: number }[];
}

export interface Edition {
  number: number;
  frozenAt: string;
  frozenBy: string;
  from?: string | null;
  to?: string | null;
  cutOff: string;
  hash: string;
}

export interface EditionChange {
  id: string;
  name: Text;
  before: number | null;
  after: number | null;
  wordedBefore?: Text | null;
  wordedAfter?: Text | null;
}
