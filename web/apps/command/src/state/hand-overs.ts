import type { OpenHandOvers } from "@hucheng/api";
import { computed } from "vue";
import { useRoute } from "vue-router";
import { api } from "./api";
import { readFilters } from "./filters";
import { useLive } from "./live";
import { useLoad } from "./load";
import { useOperation } from "./operation";
import { useSession } from "./session";

/** Shifts that still lack a signature, asked for once a minute of the operation's clock; of the moment in the address if it has one. */
export function useOpenHandOvers() {
  const route = useRoute();
  const operation = useOperation();
  const session = useSession();
  const live = useLive();
  const now = computed(() => operation.now?.status === "running" && route.query["day"] === undefined);
  const at = computed(() => readFilters(route.query, ["at"])["at"] ?? (now.value ? undefined : live.asOf));
  const minute = computed(() => (at.value ?? live.asOf)?.slice(0, 16));
  const asked = computed(() => (session.may("roster.read") && minute.value !== undefined ? `${operation.code} ${minute.value}` : ""));
  return useLoad<OpenHandOvers | undefined>(
    () => asked.value,
    async (stop) => (asked.value === "" ? undefined : api.openHandOvers(operation.code, { at: at.value }, stop)),
  );
}
