import type { Text } from "./text";

export type DirectiveState = "open" | "overdue" | "done" | "withdrawn";
export type Priority = "routine" | "urgent" | "immediate";

/** A directive as it stands at the moment asked for; `group` is left out when the command itself gave it. */
export interface DirectiveRow {
  number: number;
  group?: string;
  subject: string;
  text: string;
  priority: Priority;
  givenAt: string;
  givenBy: string;
  dueAt: string;
  state: DirectiveState;
  units: number;
  acknowledged: number;
  done: number;
  /** Number of the directive it takes back, and of the one that takes it back. */
  withdraws?: number;
  withdrawnBy?: number;
}

export interface Mark {
  at: string;
  by: string;
}

export interface DirectiveUnit {
  unit: string;
  name: Text;
  acknowledged?: Mark;
  done?: Mark;
  report?: string;
}

export interface DirectivePage {
  directive: DirectiveRow;
  units: DirectiveUnit[];
}

/** `at` only counts for an operation that is over. */
export interface NewDirective {
  group?: string | undefined;
  units: string[];
  subject: string;
  text: string;
  priority: Priority;
  due: string;
  withdraws?: number | undefined;
  at?: string | undefined;
}

export interface LogEntry {
  id: number;
  at: string;
  recordedAt: string;
  kind: string;
  subject: string;
  actor: string;
  text: string;
  details: Record<string, unknown>;
}

export interface Handover {
  id: number;
  from: string;
  to: string;
  offeredAt: string;
  text: string;
  /** Left out while it waits. */
  outcome?: "accepted" | "declined" | "withdrawn" | "lapsed";
  endedAt?: string;
}

export interface Command {
  holder?: { account: string; since: string };
  handovers: Handover[];
  entitled: { username: string; name: Text; roleName: Text }[];
}

export interface Objective {
  number: number;
  text: string;
  from: string;
  to: string;
  setAt: string;
  setBy: string;
  state: "set" | "late" | "reached" | "dropped";
  endedAt?: string;
  endedBy?: string;
  endText?: string;
}
