import type { Text } from "./text";

/** What a person asked about the own data. */
export interface PersonsRequest {
  id: number;
  kind: "access" | "correct" | "erase";
  /** Masked; empty once it is gone, and for whoever sees traces and not people. */
  subject: string;
  token: string;
  checked: string;
  words: string;
  receivedOn: string;
  dueOn: string;
  overdue: boolean;
  recordedBy: string;
  recordedAt: string;
  state: "open" | "answered" | "refused" | "erased";
  /** The last day on which the order keeps what is held. */
  keptUntil?: string;
  decidedBy?: string;
  decidedAt?: string;
  decision?: string;
  result?: Record<string, number>;
}

export interface NewPersonsRequest {
  kind: string;
  idNumber: string;
  checked: string;
  reason: string;
  receivedOn?: string;
}

/** Everything that is held of one person, for that person. */
export interface HeldOfPerson {
  operation: string;
  name: Text;
  authority: Text;
  at: string;
  request: number;
  held: Record<string, Record<string, unknown>[]>;
}

export interface Correction {
  record: string;
  person: number;
  field: string;
  value: string;
  reason: string;
}
