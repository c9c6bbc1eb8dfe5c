import type { OpenHandOvers } from "@hucheng/api";
import { api } from "./api";
import { useLoad } from "./load";
import { useOperation } from "./operation";
import { useSession } from "./session";

/** Shifts that still lack a signature at the moment shown, asked for once a minute of it; undefined for whoever may not see rosters. */
export function useOpenHandOvers(at: () => string | undefined) {
  const operation = useOperation();
  const session = useSession();
  return useLoad<OpenHandOvers | undefined>(
    () => (session.may("roster.read") ? `${operation.code} ${at()?.slice(0, 16) ?? ""}` : ""),
    async (stop) => (at() === undefined || !session.may("roster.read") ? undefined : api.openHandOvers(operation.code, { at: at() }, stop)),
  );
}
