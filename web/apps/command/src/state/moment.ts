import { computed } from "vue";
import { useLive } from "./live";
import { useOperation } from "./operation";

/** The moment to act and look at: the server's own for a running operation (undefined), where the clock stands for one that is over. */
export function useMoment() {
  const operation = useOperation();
  const live = useLive();
  return computed(() => (operation.now?.status === "ended" ? live.asOf : undefined));
}
