import type { UnitRef } from "./organisation";

export interface LookUp {
  plate?: string;
  idNumber?: string;
  reason: string;
}

export interface Passage {
  at: string;
  post: UnitRef;
  subject: string;
  disposition: string;
  temperature?: number | null;
}

export interface LookUpAnswer {
  found: Passage[];
}
