import type { Text } from "./text";

export interface RefusedRecord {
  id: number | string;
  receivedAt: string;
  device: string;
  line?: number | null;
  recordId?: string | null;
  type?: string | null;
  code: string;
  title?: Text | string | null;
  details?: Record<string, unknown> | null;
  state: "open" | "settled";
  settledAs?: string | null;
  settledBy?: string | null;
  settledAt?: string | null;
}

export interface RetryOutcome {
  outcome: "accepted" | "duplicate" | "refused";
  code?: string | null;
  title?: string | null;
}

export interface ProblemTitle {
  code: string;
  module: string;
  title: Text;
}
