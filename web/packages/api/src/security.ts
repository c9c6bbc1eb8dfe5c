/** How somebody proved who they are when a session began. */
export type Proof = "password" | "password-and-code" | "password-and-recovery-code" | "passkey";

/** One signed-in browser of the own account. */
export interface OpenSession {
  id: string;
  platform: string;
  browser: string;
  proof: Proof;
  begun: string;
  lastSeen: string;
  /** The one that asks. */
  current: boolean;
}

export interface Security {
  passwordChangedAt: string;
  demo: boolean;
  /** Since when codes by the clock are asked for at the sign-in. */
  codesSince?: string;
  /** How many codes to recover by are left. */
  recoveryCodes: number;
  /** The account's duties ask for a second factor. */
  secondFactorAsked: boolean;
  passkeys: Passkey[];
  /** The only address at which passkeys work. */
  origin: string;
  sessions: OpenSession[];
}

export interface Passkey {
  id: string;
  label: string;
  created: string;
  lastUsed: string;
}

/** What an authenticator app needs, to read from a QR code or to type. */
export interface CodeSecret {
  secret: string;
  uri: string;
}
