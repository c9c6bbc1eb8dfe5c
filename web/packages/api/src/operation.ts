import type { Language, Named, Text } from "./text";

export interface OperationRow {
  code: string;
  name: Text;
  kind: string;
  language: Language;
  timeZone: string;
  area: { code: string; name: Text };
  /** Both days included. */
  period: { from: string; to: string };
  status: string;
  /** What is synthetic in it; absent for a real one. */
  synthetic?: Text | null;
}

export interface Order {
  number: string;
  authority: Text;
  basis: Text;
  basisFrom?: string | null;
  basisTo?: string | null;
  issuedOn?: string | null;
  notice?: Text | null;
}

export interface Group {
  code: string;
  office: boolean;
  name: Text;
  brief?: Text | null;
  members: { code: string; name: Text; duty?: Text | null }[];
}

export interface PostKind extends Named {
  shape: string;
  /** Whether vehicles and people are inspected there. */
  inspects?: boolean;
}

export interface Shift extends Named {
  start: string;
  hours: number;
}

export interface OperationSettings {
  organisation?: {
    unitKinds?: Named[];
    divisionKinds?: Named[];
    memberKinds?: Named[];
    skills?: Named[];
    agencies?: Named[];
    teamKinds?: Named[];
  };
  posts?: { kinds?: PostKind[]; classes?: Named[] };
  roster?: { systems?: (Named & { shifts: Shift[] })[] };
  privacy?: { purposes?: Named[]; access?: { minutes?: number; mostMinutes?: number; glassMinutes?: number; reviewHours?: number } };
  inspection?: {
    temperature?: { threshold: number; comparison: string; lowest: number; highest: number } | null;
    dispositions?: (Named & { final?: boolean })[];
  };
}

export interface Operation extends OperationRow {
  order: Order;
  retentionDays: number;
  groups: Group[];
  settings: OperationSettings;
}
