import type { UnitRef } from "./organisation";
import type { Page, Text } from "./text";

export type RosterState = "planning" | "interrupted" | "draft" | "approved" | "published";

/** Weighted terms, lower is better; `gap` is a share of the proven bound, left out where none is known. */
export interface RosterScore {
  total: number;
  holes: number;
  distance: number;
  offBase: number;
  offTeam: number;
  shifts: number;
  nights: number;
  weekends: number;
  wishes: number;
  stability: number;
  objective?: number;
  bound?: number;
  gap?: number;
}

/** Pairs of a number and how many members have that many. */
export interface Fairness {
  shifts: [number, number][];
  nights: [number, number][];
  weekends: [number, number][];
}

export interface RosterShortage {
  days: string[];
  posts: string[];
  needed: number;
  possible: number;
  missing: number;
  sentence: Text;
}

export interface PlanProgress {
  seconds: number;
  holes: number;
  objective: number;
  bound?: number;
  gap?: number;
  budgetSeconds: number;
}

export interface Roster {
  number: number;
  from: string;
  to: string;
  days: number;
  unit?: UnitRef;
  people: "pools" | "own";
  state: RosterState;
  revision: number;
  version: number;
  createdBy: string;
  createdAt: string;
  plannedBy: string;
  approvedBy?: string;
  approvedAt?: string;
  publishedAt?: string;
  twoPeople: boolean;
  /** Whether this account's duty is for all of it; otherwise it is for reading. */
  changeable: boolean;
  /** Whether it has posts of this account's units: their seats can be changed by hand while it is a draft. */
  adjustable: boolean;
  seats: number;
  duties: number;
  holes: number;
  progress?: PlanProgress;
  score?: RosterScore;
  fairness?: Fairness;
  shortages?: RosterShortage[];
  scarce?: Text[];
}

export interface NewRoster {
  from: string;
  days: number;
  unit?: string | undefined;
  people?: "pools" | "own";
  seconds?: number;
}

export interface RosterProgress {
  state: RosterState;
  revision: number;
  progress?: PlanProgress;
}

/** A whole roster, compact: lists are columns, and duties name members, days and lines by their places. */
export interface RosterSheet {
  number: number;
  revision: number;
  version: number;
  shown: "working" | "version";
  from: string;
  days: number;
  shifts: { system: string; shift: string; name: Text; start: string; minutes: number; night: boolean }[];
  units: UnitRef[];
  agencies: string[];
  skills: string[];
  posts: { code: string[]; zh: string[]; en: string[]; kind: string[]; unit: number[] };
  members: { code: string[]; zh: string[]; en: string[]; kind: string[]; unit: number[]; agency: number[]; skills: number[][] };
  lines: { post: number[]; shift: number[]; agency: number[]; skill: number[]; leader: number[]; need: number[][] };
  duties: { member: number[]; day: number[]; line: number[] };
  outside: { member: number[]; day: number[]; shift: number[]; post: number[] };
  absences: { member: number[]; from: number[]; to: number[]; kind: string[] };
}

export interface DutyRef {
  post: string;
  system: string;
  shift: string;
  agency?: string | undefined;
  skill?: string | undefined;
}

export interface RosterChange {
  member: string;
  day: string;
  from?: DutyRef;
  to?: DutyRef;
}

export interface Consequences {
  revision: number;
  allowed: boolean;
  broken: { rule: string; subject: string; day: string; sentence: Text }[];
  before: { total: number; holes: number };
  after: { total: number; holes: number };
  change: { total: number; holes: number };
}

export interface RosterVersion {
  version: number;
  kind: "published" | "repaired" | "changed";
  at: string;
  by: string;
  reason: string;
  duties: number;
  added: number;
  removed: number;
}

export interface DiffLine {
  member: string;
  name: Text;
  day: string;
  before?: DutyRef;
  after?: DutyRef;
}

export interface VersionDiff {
  version: number;
  against: number;
  items: DiffLine[];
}

export interface PublishedDuty {
  roster: number;
  version: number;
  member: string;
  name: Text;
  post: string;
  day: string;
  system: string;
  shift: string;
  agency: string;
  skill?: string;
  begins: string;
  ends: string;
}

export interface AbsenceRow {
  id: number;
  member: string;
  name: Text;
  from: string;
  to: string;
  kind: "leave" | "illness" | "quarantine";
  source: "scenario" | "desk" | "field";
  by: string;
  at: string;
}

export interface NewAbsence {
  member: string;
  from: string;
  to: string;
  kind: string;
  at?: string | undefined;
}

export interface RepairChange {
  kind: "drop" | "reassign" | "call-in" | "move";
  member: string;
  name: Text;
  day: string;
  before?: DutyRef;
  after?: DutyRef;
  reason: Text;
}

export interface Repair {
  id: number;
  roster: number;
  basedOn: number;
  state: "open" | "accepted" | "dismissed" | "outdated";
  at: string;
  why: Text[];
  holesBefore: number;
  holesAfter: number;
  callIns: number;
  fewestCallIns: number;
  moved: number;
  decidedBy?: string;
  decidedAt?: string;
  version?: number;
  changes?: RepairChange[];
  shortages?: RosterShortage[];
}

export type AbsencePage = Page<AbsenceRow>;
