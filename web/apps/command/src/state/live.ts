import { Fault, type Board, type Positions, type Spot } from "@hucheng/api";
import { defineStore } from "pinia";
import { ref, shallowRef } from "vue";
import { take as takeMoves } from "../map/moving";
import { api } from "./api";
import { keep, kept } from "./kept";
import { useOperation } from "./operation";
import { useSession } from "./session";

/** So often is the picture kept for when the line is cut, milliseconds. */
const KEEP_EVERY = 10_000;

/** The live picture: one stream for the whole tab, which also gives the operation's clock and, where a map shows them, who moves. */
export const useLive = defineStore("live", () => {
  const board = shallowRef<Board>();
  const fault = shallowRef<Fault>();
  const lost = ref(false);
  const day = ref<string>();
  const spots = shallowRef(new Map<string, Spot>());
  const session = useSession();
  let watched = "";
  let shown = "";
  let moving = false;
  let keptAt = 0;
  let close: (() => void) | undefined;

  /** The operation's clock: now while it runs, the newest inspection once it is over. */
  const asOf = ref<string>();

  function take(next: Board): void {
    board.value = next;
    asOf.value = next.clock;
    fault.value = undefined;
    if (day.value === undefined && Date.now() - keptAt > KEEP_EVERY) {
      keptAt = Date.now();
      keep(`board/${shown}`, { ...next, recent: [] }); // news are written by people and may name some
    }
  }

  function takeSpots(told: Positions): void {
    const next = new Map(spots.value);
    takeMoves(next, told);
    spots.value = next;
  }

  /** Watches one operation, and one day of it when a day was picked; with `moves` also who is where, if the account may know. */
  async function watch(operation: string, wantedDay?: string, moves = false): Promise<void> {
    const withMoves = moves && session.may("positions.read");
    const key = `${operation}/${wantedDay ?? ""}/${withMoves}`;
    if (key === watched && close !== undefined) return;
    const isKnown = board.value !== undefined && shown === operation && day.value === wantedDay && fault.value === undefined;
    stop();
    watched = key;
    day.value = wantedDay;
    moving = moves;
    if (shown !== operation) {
      board.value = undefined;
      asOf.value = undefined;
      keptAt = 0;
    }
    shown = operation;
    if (!isKnown) {
      try {
        const first = await api.board(operation, wantedDay);
        if (watched !== key) return;
        take(first);
      } catch (caught) {
        if (watched !== key) return;
        fault.value = caught instanceof Fault ? caught : new Fault("unreadable", String(caught));
        if (fault.value.status === 403 || fault.value.status === 401) return;
        showKept(operation);
      }
    }
    close = api.liveStream(operation, { day: wantedDay, positions: withMoves || undefined }, {
      events: {
        board: (next: Board) => {
          lost.value = false;
          if (watched === key) take(next);
        },
        positions: (told: Positions) => watched === key && takeSpots(told),
      },
      onOpen: () => {
        lost.value = false;
        void session.comeBack();
      },
      onLost: () => (lost.value = true),
    });
  }

  /** Without a line, after a reload: the last picture that was kept here, said to be that. */
  function showKept(operation: string): void {
    const last = kept<Board>(`board/${operation}`);
    if (fault.value?.kind !== "unreachable" || last === undefined || board.value !== undefined) return;
    board.value = last;
    asOf.value = last.clock;
    fault.value = undefined;
    lost.value = true;
  }

  function stop(): void {
    close?.();
    close = undefined;
    watched = "";
    lost.value = false;
    spots.value = new Map();
  }

  /** A hidden tab keeps no stream open; it catches up when it is looked at again. */
  document.addEventListener("visibilitychange", () => {
    const operation = useOperation().code;
    if (document.hidden) stop();
    else if (operation !== "") void watch(operation, day.value, moving);
  });

  function forget(): void {
    stop();
    board.value = undefined;
    asOf.value = undefined;
    day.value = undefined;
  }

  return { board, fault, lost, day, asOf, spots, watch, stop, forget };
});
