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
  /** Of a shift that has ended; `due` until the tolerance has passed, `unfollowed` when nobody comes after it. */
  state?: "signed" | "alone" | "due" | "waiting" | "missing" | "unfollowed";
  giver?: SwapPerson;
  givenAt?: string;
  /** Checked in at the post when the leader who goes signed. */
  present?: number;
  remarks?: string;
  taker?: SwapPerson;
  takenAt?: string;
  takerRemarks?: string;
}

/** A shift that ended within a day and still lacks a signature; `late` once the tolerance has passed. */
export interface OpenHandOver {
  post: { code: string; name: Text };
  late: boolean;
  leaders: SwapPerson[];
  next: SwapPerson[];
  handOver: HandOver;
}

/** All of them at a moment; `items` the first of them. */
export interface OpenHandOvers {
  asOf: string;
  /** Minutes. */
  tolerance: number;
  total: number;
  late: number;
  items: OpenHandOver[];
}

/** What a leader can sign now, or has signed. */
export interface HandOverTask {
  duty: string;
  giving: boolean;
  post: { code: string; name: Text };
  others: SwapPerson[];
  handOver: HandOver;
}

/** What the member would like: to serve on that day (and shift), or not to. */
export interface OwnWish {
  id: number;
  day: string;
  /** Left out for any shift of that day. */
  shiftName?: Text;
  serves: boolean;
}

export interface NewWish {
  day: string;
  system?: string;
  shift?: string;
  serves: boolean;
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
  wishes: OwnWish[];
  /** What can be wished for: the operation's days and shifts. */
  firstDay: string;
  lastDay: string;
  shifts: { system: string; shift: string; name: Text }[];
}
