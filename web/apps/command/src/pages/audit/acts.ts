/** The words' own names of acts: a dot would be taken for a step down into the words. */
const WORDED = [
  "identity_account-put",
  "identity_basic-signed-in",
  "positions_watched",
  "identity_devices-enrolled",
  "inspection_looked-up",
  "inspection_exported",
  "posts_added",
  "posts_opened",
  "posts_revoked",
  "network_imported",
  "roster_called-in",
  "command_directive-given",
  "command_directive-acknowledged",
  "command_directive-done",
  "command_command-offered",
  "command_command-accepted",
  "command_command-declined",
  "command_command-withdrawn",
  "command_command-assumed",
  "command_objective-set",
  "command_objective-reached",
  "command_objective-dropped",
  "command_note",
  "export_list-exported",
  "digest_frozen",
  "operations_loaded",
  "intake_refused-viewed",
  "intake_refused-retried",
  "intake_refused-dismissed",
  "oversight_trail-exported",
  "privacy_destruction-requested",
  "privacy_destruction-withdrawn",
  "privacy_destruction-approved",
  "privacy_destroyed",
  "privacy_master-rotated",
];

/** The acts that have words of their own; others are shown by their code. */
export const ACTS = WORDED.map((key) => key.replace("_", "."));

export const actKey = (act: string): string => `audit.acts.${act.replace(".", "_")}`;
