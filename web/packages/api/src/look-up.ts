import type { Access } from "./access";
import type { UnitRef } from "./organisation";

export interface LookUp {
  plate?: string;
  idNumber?: string;
  purpose?: string;
  reason: string;
  minutes?: number;
}

/** A vehicle or a person of one record, its values masked. */
export interface Part {
  record: string;
  /** Which person of the record; absent for the vehicle. */
  person?: number;
  values: Record<string, string>;
}

export interface Passage {
  at: string;
  post: UnitRef;
  subject: string;
  disposition: string;
  temperature?: number | null;
  self: Part;
  /** The people in the vehicle, or the person's vehicle. */
  besides: Part[];
}

export interface LookUpAnswer {
  access: Access;
  found: Passage[];
}
