import type { Query } from "@hucheng/api";
import { api } from "../state/api";
import { useLive } from "../state/live";
import { useLoad } from "../state/load";
import { useOperation } from "../state/operation";

/** What an order, or a post at a new place, would do to the net; asked again whenever the board's net is another one. */
export function useNetEffect(ask: () => Query | undefined) {
  const operation = useOperation();
  const live = useLive();
  return useLoad(
    () => JSON.stringify([ask(), live.board?.net]),
    async (stop) => {
      const query = ask();
      return query === undefined ? undefined : api.netPreview(operation.code, query, stop);
    },
  );
}
