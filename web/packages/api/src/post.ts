import type { UnitRef } from "./organisation";
import type { Text } from "./text";

export type PostState = "planned" | "open" | "revoked";

export interface PostRow {
  code: string;
  name: Text;
  kind: string;
  class?: string | null;
  lanes: number;
  lon: number;
  lat: number;
  unit: UnitRef;
  state: PostState;
  openSince?: string | null;
  revokedAt?: string | null;
}

export interface PostOrder {
  act: "open" | "revoke";
  number: string;
  givenBy: Text | string;
  at: string;
  reason: Text | string;
  recordedBy?: string | null;
  recordedAt?: string | null;
  /** Number of the order whose place it takes. */
  replaces?: string | null;
  /** Number of the order that took its place, so that it no longer holds. */
  replacedBy?: string | null;
}

/** An order as the desk enters it; `at` carries the offset of the operation's zone. */
export interface NewOrder {
  act: "open" | "revoke";
  number: string;
  givenBy: Text;
  at: string;
  reason: Text;
  replaces?: string | undefined;
}

export interface NewNeed {
  system: string;
  shift: string;
  agency: string;
  skill?: string | undefined;
  needed: number;
}

/** A post to be made, with what it needs and the order that opens it. */
export interface NewPost {
  code: string;
  kind: string;
  class?: string | undefined;
  lanes: number;
  name: Text;
  lon: number;
  lat: number;
  unit: string;
  division?: string | undefined;
  demand: NewNeed[];
  order?: NewOrder | undefined;
}

export interface Demand {
  system: string;
  shift: string;
  agency?: string | null;
  skill?: string | null;
  needed: number;
  from?: string | null;
  to?: string | null;
}

export interface Post extends PostRow {
  division?: UnitRef | string | null;
  orders: PostOrder[];
  demand: Demand[];
}

export interface HourOfPost {
  hour: number;
  vehicles: number;
  people: number;
  secondMeasurements: number;
  dispositions: Record<string, number>;
}

export interface PostDay {
  day: string;
  asOf?: string | null;
  hours: HourOfPost[];
  totals: { vehicles: number; people: number };
}

export interface Present {
  member: string;
  name: Text;
  kind: string;
  agency: string;
  skills: string[];
  unit?: UnitRef | string | null;
  shift?: string | null;
  since: string;
}

export interface Presence {
  asOf: string;
  present: Present[];
}
