import type { Text } from "./text";

/** Where somebody is now. Accuracy in metres, at in milliseconds since 1970. */
export interface Moved {
  key: string;
  lon: number;
  lat: number;
  accuracy: number;
  at: number;
}

/** The same with who it is: a member by role and number, a unit, or a device. */
export interface Spot extends Moved {
  kind: "member" | "unit" | "device";
  code: string;
  name: Text;
  /** Codes of the teams a member is in. */
  teams: string[];
}

/** Everybody, or what changed since the last event. */
export interface Positions {
  whole: boolean;
  fresh: Spot[];
  moved: Moved[];
  gone: string[];
}
