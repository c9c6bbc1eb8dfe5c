/** One line of the trail: who did what to what, when, and why. */
export interface TrailEntry {
  id: number;
  at: string;
  actor: string;
  act: string;
  subject: string;
  /** It concerns the platform as a whole. */
  platform: boolean;
  details: Record<string, unknown>;
}

/** An account's look-ups on one day that an auditor should read the reasons of. */
export interface Looking {
  /** At many people or vehicles; at other units' posts; outside duty hours. */
  why: "many" | "outside" | "off-duty";
  actor: string;
  day: string;
  looks: number;
  subjects: number;
}

export interface UnusualLooking {
  manyPeople: number;
  /** Before and after a duty, in which a look-up still belongs to it. */
  marginMinutes: number;
  looking: Looking[];
}
