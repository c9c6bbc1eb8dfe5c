import type { NetPicture } from "./network";
import type { PostState } from "./post";
import type { Text } from "./text";

export interface Guarantee {
  id: "nobody-missed" | "nothing-unhandled" | "no-post-unmanned";
  /** `not-measured` until the module that proves it exists; then `kept`, `running` (a clock runs) or `broken`. */
  state: string;
  of?: number;
  done?: number;
  open?: number;
  /** What was measured: the moment shown, or the whole period up to it when nobody is needed at the moment (then in post-minutes). */
  measured?: "moment" | "period";
  /** The first posts with a gap. */
  posts?: { code: string; name: Text }[];
}

export interface BoardHour {
  hour: number;
  vehicles: number;
  people: number;
  vehiclesYesterday: number;
  peopleYesterday: number;
}

export interface BoardPost {
  code: string;
  name: Text;
  kind: string;
  class?: string | null;
  state: PostState;
  lon: number;
  lat: number;
  vehicles: number;
  people: number;
  onDuty: number;
  /** People missing there at the moment shown. */
  missing?: number;
  lastAt?: string | null;
}

export interface BoardNews {
  at: string;
  kind: string;
  post?: string | null;
  postName?: Text | null;
  values?: Record<string, unknown>;
}

export interface BoardCounters {
  vehicles: number;
  people: number;
  vehiclesAll: number;
  peopleAll: number;
  vehiclesYesterday: number;
  peopleYesterday: number;
  onDuty: number;
  personShifts: number;
  refusedOpen: number;
  directivesOverdue: number;
  secondMeasurements: number;
}

export interface Board {
  /** The moment that is shown. */
  asOf: string;
  /** The operation's clock, whatever day is shown. */
  clock: string;
  day: string;
  recordsPerSecond: number;
  guarantees: Guarantee[];
  /** Missing while the operation has no road network. */
  net?: NetPicture;
  /** What revoked devices last said they still had to send; missing in boards that were kept before this was said. */
  missing?: { devices: number; records: number };
  posts: {
    total: number;
    open: number;
    revoked: number;
    planned: number;
    byKind: { kind: string; total: number; open: number }[];
  };
  counters: BoardCounters;
  hours: BoardHour[];
  map: BoardPost[];
  recent: BoardNews[];
}
