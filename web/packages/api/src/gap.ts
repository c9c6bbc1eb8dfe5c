import type { UnitRef } from "./organisation";
import type { Text } from "./text";

/** Somebody who could come; `restedMinutes` is left out when there was no duty in the last three days. */
export interface Candidate {
  member: string;
  name: Text;
  kind: string;
  skills: string[];
  unit?: UnitRef;
  near: "own-unit" | "neighbour-unit" | "other-unit";
  restedMinutes?: number;
}

export interface CalledIn {
  member: string;
  name: Text;
  at: string;
  by: string;
}

export interface Gap {
  post: { code: string; name: Text; kind: string; unit?: UnitRef };
  system: string;
  shift: string;
  day: string;
  agency: string;
  skill?: string;
  needed: number;
  present: number;
  missing: number;
  since: string;
  calledIn: CalledIn[];
  candidates: Candidate[];
}

/** A page of gaps; `required` to `missing` are of the whole operation at that moment. */
export interface Gaps {
  asOf: string;
  required: number;
  manned: number;
  missing: number;
  restHours: number;
  items: Gap[];
  next?: string;
  total: number;
}

/** `at` only counts for an operation that is over. */
export interface NewCallIn {
  post: string;
  member: string;
  agency: string;
  skill?: string | undefined;
  at?: string | undefined;
}

export interface ManningLine {
  system: string;
  shift: string;
  agency: string;
  skill?: string;
  needed: number;
  present: number;
  missing: number;
  since?: string;
}

/** One post: the lines of the moment, the minutes of the day up to it. */
export interface PostManning {
  asOf: string;
  lines: ManningLine[];
  day: string;
  requiredMinutes: number;
  uncoveredMinutes: number;
  shifts: { system: string; shift: string; day: string; requiredMinutes: number; uncoveredMinutes: number }[];
}
