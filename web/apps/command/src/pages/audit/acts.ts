/** The acts that have words of their own; others are shown by their code. */
export const ACTS = [
  "identity.account-put",
  "identity.devices-enrolled",
  "inspection.looked-up",
  "inspection.exported",
  "posts.added",
  "posts.opened",
  "posts.revoked",
  "digest.frozen",
  "operations.loaded",
  "intake.refused-viewed",
  "intake.refused-retried",
  "intake.refused-dismissed",
  "oversight.trail-exported",
  "privacy.destruction-requested",
  "privacy.destruction-withdrawn",
  "privacy.destruction-approved",
  "privacy.destroyed",
  "privacy.master-rotated",
] as const;

/** The key of an act's words: a dot would be taken for a step down. */
export const actKey = (act: string): string => `audit.acts.${act.replace(".", "_")}`;
