import { Fault, type Board } from "@hucheng/api";
import { defineStore } from "pinia";
import { ref, shallowRef } from "vue";
import { api } from "./api";
import { useOperation } from "./operation";

/** The live picture: one stream for the whole desk, which also gives the operation's clock. */
export const useLive = defineStore("live", () => {
  const board = shallowRef<Board>();
  const fault = shallowRef<Fault>();
  const lost = ref(false);
  const day = ref<string>();
  let watched = "";
  let close: (() => void) | undefined;

  /** The operation's clock: now while it runs, the newest inspection once it is over. */
  const asOf = ref<string>();

  function take(next: Board): void {
    board.value = next;
    asOf.value = next.clock;
    fault.value = undefined;
  }

  /** Watches one operation, and one day of it when a day was picked. */
  async function watch(operation: string, wantedDay?: string): Promise<void> {
    const key = `${operation}/${wantedDay ?? ""}`;
    if (key === watched && close !== undefined) return;
    stop();
    watched = key;
    day.value = wantedDay;
    if (board.value !== undefined && !sameOperation(operation)) {
      board.value = undefined;
      asOf.value = undefined;
    }
    shown = operation;
    try {
      const first = await api.board(operation, wantedDay);
      if (watched !== key) return;
      take(first);
    } catch (caught) {
      if (watched !== key) return;
      fault.value = caught instanceof Fault ? caught : new Fault("unreadable", String(caught));
      if (fault.value.status === 403 || fault.value.status === 401) return;
    }
    close = api.boardStream(operation, wantedDay, {
      onEvent: (next) => {
        lost.value = false;
        if (watched === key) take(next);
      },
      onOpen: () => (lost.value = false),
      onLost: () => (lost.value = true),
    });
  }

  let shown = "";
  const sameOperation = (operation: string): boolean => shown === operation;

  function stop(): void {
    close?.();
    close = undefined;
    watched = "";
    lost.value = false;
  }

  /** A hidden tab keeps no stream open; it catches up when it is looked at again. */
  document.addEventListener("visibilitychange", () => {
    const operation = useOperation().code;
    if (document.hidden) stop();
    else if (operation !== "") void watch(operation, day.value);
  });

  function forget(): void {
    stop();
    board.value = undefined;
    asOf.value = undefined;
    day.value = undefined;
  }

  return { board, fault, lost, day, asOf, watch, stop, forget };
});
