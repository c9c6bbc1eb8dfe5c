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

/** An account that looked at many people or vehicles in one day. */
export interface Looking {
  actor: string;
  day: string;
  looks: number;
  subjects: number;
}

export interface UnusualLooking {
  manyPeople: number;
  looking: Looking[];
}
