import type { Permission } from "./session";
import type { Text } from "./text";

export interface Role {
  code: string;
  name: Text;
  /** One of the three duties of administration, of which nobody has two. */
  administration?: "system" | "security" | "audit";
  permissions: Permission[];
}

export interface Duty {
  id: number;
  role: string;
  /** Without one the duty is for every operation. */
  operation?: string;
  /** Without one it is for the whole operation. */
  unit?: string;
  from: string;
  until?: string;
  state: "holds" | "begins" | "ended" | "withdrawn";
  reason: string;
  grantedBy: string;
  grantedAt: string;
  withdrawnBy?: string;
  withdrawnAt?: string;
  withdrawnWhy?: string;
}

export interface Account {
  username: string;
  name: Text;
  demo: boolean;
  disabledAt?: string;
  /** How many it has open. */
  sessions: number;
  /** What it has beside the password, and whether its duties ask for it. */
  secondFactor: { codes: boolean; passkeys: number; provider: boolean; asked: boolean };
  /** Failed sign-ins since the last that succeeded; the next try is let through at `until`. */
  failures?: { count: number; last: string; until: string; locked: boolean };
  members: AccountMember[];
  duties: Duty[];
}

/** Which member of an operation's organisation an account's owner is. */
export interface AccountMember {
  operation: string;
  member: string;
  /** Without one the operation has no such member any more. */
  name?: Text;
}

export interface NewDuty {
  role: string;
  operation?: string;
  unit?: string;
  from?: string;
  until?: string;
  reason: string;
}

/** Shown once and kept nowhere. */
export interface NewPassword {
  username: string;
  password: string;
}
