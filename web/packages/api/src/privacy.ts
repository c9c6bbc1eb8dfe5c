import type { Text } from "./text";

/** Where an operation's personal data stands. */
export interface Privacy {
  state: "running" | "kept" | "due" | "requested" | "destroyed";
  retentionDays: number;
  lastDay: string;
  keptUntil: string;
  retentionOver: boolean;
  keys?: { suite?: string; created?: string; destroyedAt?: string; fingerprint?: string };
  request?: {
    by: string;
    at: string;
    reason: string;
    early: boolean;
    /** The reader may: has the permission and is not the one who asked. */
    mayApprove: boolean;
    approvedBy?: string;
    approvedAt?: string;
  };
  /** SHA-256 of the certificate. */
  certificate?: string;
}

/** Counts by name: what would end and what would stay. */
export interface Inventory {
  goes: Record<string, number>;
  stays: Record<string, number>;
}

export interface Certificate {
  operation: { code: string; name: Text };
  keys: { suite?: string; fingerprint?: string; destroyedAt: string };
  destroyed: Record<string, number>;
  kept: Record<string, number>;
  requested: { by: string; at: string; reason: string; early: boolean };
  approved: { by: string; at: string };
  issuedAt: string;
}
