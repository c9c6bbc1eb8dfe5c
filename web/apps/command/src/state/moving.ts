import type { Spot } from "@hucheng/api";
import { onScopeDispose, shallowRef, watch, type WatchSource } from "vue";
import { take } from "../map/moving";
import { api } from "./api";
import { useSession } from "./session";

/** Who is where in the operation, as long as the page is open and looked at; nobody for an account that may not know. */
export function useMoving(operation: WatchSource<string>) {
  const spots = shallowRef(new Map<string, Spot>());
  const session = useSession();
  let close: (() => void) | undefined;
  let now = "";

  function stop(): void {
    close?.();
    close = undefined;
  }

  function start(): void {
    stop();
    if (now === "" || document.hidden || !session.may("positions.read")) return;
    close = api.positionStream(now, {
      onEvent: (told) => {
        const next = new Map(spots.value);
        take(next, told);
        spots.value = next;
      },
      onOpen: () => undefined,
      onLost: () => undefined,
    });
  }

  watch(
    operation,
    (code) => {
      now = code;
      spots.value = new Map();
      start();
    },
    { immediate: true },
  );
  document.addEventListener("visibilitychange", start);
  onScopeDispose(() => {
    document.removeEventListener("visibilitychange", start);
    stop();
  });
  return spots;
}
