import type { Text } from "./text";

export interface Unit {
  code: string;
  parent?: string | null;
  kind: string;
  name: Text;
  members: number;
  membersBelow: number;
  posts?: number | null;
  /** Where it is at home, as far as that is known. */
  lon?: number | null;
  lat?: number | null;
}

export interface UnitRef {
  code: string;
  name: Text;
}

export interface Member {
  code: string;
  name: Text;
  kind: string;
  agency: string;
  skills: string[];
  unit: UnitRef;
}

export interface Team {
  code: string;
  kind: string;
  /** 1 is the highest tier. */
  tier?: number | null;
  unit?: UnitRef | string | null;
  name: Text;
  from?: string | null;
  to?: string | null;
  members: number;
}

export interface Division {
  code: string;
  parent?: string | null;
  kind: string;
  name: Text;
  unit?: UnitRef | string | null;
  synthetic?: boolean;
}
