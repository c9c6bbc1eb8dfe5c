import type { Text } from "./text";

/** Whether a member has a personal link; the secret itself is told once, when it is issued. */
export interface PersonalLink {
  member: string;
  issuedBy?: string;
  issuedAt?: string;
}

export interface IssuedLink {
  token: string;
  calendar: string;
}

export interface SwapPerson {
  code: string;
  name: Text;
}

/** A duty on offer, or a sign-up to an open seat (without `giver`). */
export interface Swap {
  id: number;
  state: "offered" | "taken" | "approved" | "declined" | "withdrawn";
  giver?: SwapPerson;
  taker?: SwapPerson;
  roster: number;
  post: { code: string; name: Text };
  day: string;
  system: string;
  shift: string;
  agency: string;
  skill?: string;
  begins: string;
  ends: string;
  askedAt: string;
  takenAt?: string;
  decidedBy?: string;
  decidedAt?: string;
  reason?: string;
}

export interface OwnDuty {
  key: string;
  day: string;
  system: string;
  shift: string;
  shiftName: Text;
  post: { code: string; name: Text };
  begins: string;
  ends: string;
  /** The offer made of it, if there is one. */
  swap?: number;
}

export interface OpenSeat {
  key: string;
  day: string;
  shiftName: Text;
  post: { code: string; name: Text };
  begins: string;
  ends: string;
  missing: number;
}

/** A shift handed over by the leader who goes (`giver`) to the one who comes; each part is there once it is signed. */
export interface HandOver {
  day: string;
  shiftName: Text;
  ends: string;
  giver?: SwapPerson;
  givenAt?: string;
  /** Checked in at the post when the leader who goes signed. */
  present?: number;
  remarks?: string;
  taker?: SwapPerson;
  takenAt?: string;
  takerRemarks?: string;
}

/** What a leader can sign now, or has signed. */
export interface HandOverTask {
  duty: string;
  giving: boolean;
  post: { code: string; name: Text };
  others: SwapPerson[];
  handOver: HandOver;
}

/** All that a personal link shows. */
export interface MyDuties {
  operation: string;
  operationName: Text;
  timeZone: string;
  now: string;
  member: SwapPerson;
  calendar: string;
  duties: OwnDuty[];
  offers: Swap[];
  mine: Swap[];
  seats: OpenSeat[];
  handOvers: HandOverTask[];
}
