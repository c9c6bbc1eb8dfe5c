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

/** RecordCounts by name: what would end and what would stay. */
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

export type RecordCounts = Record<string, number>;

/** What the schedule has proposed of one kind of record, and how far two people have come with it. */
export interface EndingProposal {
  /** Records with their reference before this moment. */
  before: string;
  proposedAt: string;
  counted: RecordCounts;
  ended: RecordCounts;
  reason?: string;
  requestedBy?: string;
  requestedAt?: string;
  approvedBy?: string;
  approvedAt?: string;
  /** The reader may: has the permission and is not the one who asked. */
  mayApprove: boolean;
}

/** One kind of record: its own period, if the operation gives it one, and where it stands. */
export interface RetainedKind {
  kind: string;
  title: Text;
  /** Ends at the latest with the operation's keys. */
  sealed: boolean;
  how: "partitions" | "deleted" | "blanked";
  days?: number;
  from?: "collected" | "closed" | "ended";
  state: "none" | "empty" | "kept" | "due" | "requested" | "ending" | "held";
  nextDue?: string;
  proposal?: EndingProposal;
}

export interface Hold {
  id: number;
  /** Absent: everything. */
  kind?: string;
  reason: string;
  by: string;
  at: string;
  liftedBy?: string;
  liftedAt?: string;
  liftedWhy?: string;
}

export interface KindCertificate {
  id: number;
  kind: string;
  before: string;
  approvedAt: string;
  ended: RecordCounts;
  hash: string;
}

export interface RetentionSchedule {
  kinds: RetainedKind[];
  holds: Hold[];
  certificates: KindCertificate[];
}
