import type { Text } from "./text";

export type Permission =
  | "accounts.read"
  | "accounts.grant"
  | "board.read"
  | "positions.read"
  | "posts.read"
  | "posts.order"
  | "network.read"
  | "network.import"
  | "command.read"
  | "command.direct"
  | "command.acknowledge"
  | "command.note"
  | "command.hold"
  | "roster.call-in"
  | "roster.read"
  | "roster.plan"
  | "roster.approve"
  | "roster.publish"
  | "roster.repair"
  | "organisation.read"
  | "members.read"
  | "refused.read"
  | "refused.decide"
  | "digest.read"
  | "digest.freeze"
  | "export.read"
  | "person.look-up"
  | "devices.read"
  | "person.break-glass"
  | "person.answer"
  | "devices.enrol"
  | "trail.read"
  | "privacy.read"
  | "privacy.request"
  | "privacy.approve"
  | "privacy.review";

export interface Session {
  username: string;
  name: Text;
  role: string;
  roleName: Text;
  permissions: Permission[];
  /** The one operation the account is bound to, or none. */
  operation?: string | null;
  /** Those that hold now. */
  duties: { role: string; operation?: string; unit?: string; from: string; until?: string }[];
  demo: boolean;
  /** Its duties ask for a second factor and hold only once there is one. */
  lacksSecondFactor: boolean;
}

export interface DemoAccount {
  username: string;
  password: string;
  name: Text;
  roleName: Text;
}

export interface SignInPage {
  demo: boolean;
  /** There is no account yet: the server printed a link to make the first administrators. */
  setUp: boolean;
  /** The only address at which passkeys work. */
  origin: string;
  /** What the way through the identity provider is called; none: there is no such way. */
  provider?: Text;
  /** What that way was refused with. */
  refused?: Text;
  accounts: DemoAccount[];
}

/** One of the first administrators of an installation; without a password one is made up. */
export interface FirstAdministrator {
  administration: "security" | "system" | "audit";
  username: string;
  name: Text;
  password?: string;
}

/** Whose password was made up, and is shown this once. */
export interface MadeAdministrator {
  username: string;
  password?: string;
}
