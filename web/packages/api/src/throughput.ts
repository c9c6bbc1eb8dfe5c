import type { Text } from "./text";

/** By what the posts are judged: configuration of the operation. */
export interface ThroughputRules {
  nowMinutes: number;
  bestMinutes: number;
  expectedPerLaneHour: number;
  busyFrom: number;
}

/** Rates are vehicles an hour; `waitMinutes` is left out at the limit, where the counts do not tell. */
export interface LaneRate {
  lane?: number;
  now: number;
  lastHour: number;
  best: number;
  capacity: number;
  load: number;
  waitMinutes?: number;
}

export interface PostRate {
  post: string;
  name: Text;
  kind: string;
  lanes: number;
  lanesUsed?: number;
  now: number;
  lastHour: number;
  perVehicle?: number;
  staff: number;
  staffPer100?: number;
  load?: number;
  waiting: "none" | "estimated" | "at-limit";
  waitMinutes?: number;
  advice: ("open-lane" | "tally")[];
  byLane: LaneRate[];
}

export interface Throughput {
  asOf: string;
  rules: ThroughputRules;
  items: PostRate[];
  next?: string | null;
  total: number;
}

export interface PostThroughput {
  asOf: string;
  rules: ThroughputRules;
  rate?: PostRate | null;
}
