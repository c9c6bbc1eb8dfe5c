import type { Roster } from "@hucheng/api";
import { onScopeDispose, shallowRef, watch, type Ref } from "vue";
import { api } from "../../state/api";
import { asFault, useLoad } from "../../state/load";
import { useOperation } from "../../state/operation";

/** One roster; while it is being planned its progress is asked for every second. */
export function useRoster(number: Ref<number>) {
  const operation = useOperation();
  const load = useLoad(
    () => `${operation.code} ${number.value}`,
    (stop) => api.roster(operation.code, number.value, stop),
  );
  const progress = shallowRef<Roster["progress"]>();
  let timer = 0;

  async function ask(): Promise<void> {
    try {
      const now = await api.rosterProgress(operation.code, number.value);
      progress.value = now.progress ?? progress.value;
      if (now.state !== "planning") await load.reload();
    } catch (caught) {
      if (asFault(caught).status === 404) await load.reload();
    }
    if (load.data.value?.state === "planning") timer = window.setTimeout(() => void ask(), 1_000);
  }

  watch(
    () => `${load.data.value?.number} ${load.data.value?.state}`,
    () => {
      clearTimeout(timer);
      progress.value = load.data.value?.progress;
      if (load.data.value?.state === "planning") timer = window.setTimeout(() => void ask(), 500);
    },
  );
  onScopeDispose(() => clearTimeout(timer));
  return { ...load, progress };
}
