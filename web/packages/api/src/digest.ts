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
  differs?: unknown;
}

export interface Recount {
  equal: boolean;
  indicators: { id: string; value: number; recount: number }[];
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
}
