import { Fault } from "@hucheng/api";
import { onScopeDispose, ref, shallowRef, watch, type WatchSource } from "vue";

export interface Load<T> {
  data: T | undefined;
  fault: Fault | undefined;
  loading: boolean;
}

export const asFault = (caught: unknown): Fault =>
  caught instanceof Fault ? caught : new Fault("unreadable", String(caught));

const isStopped = (caught: unknown): boolean => caught instanceof DOMException && caught.name === "AbortError";

/** Loads again whenever `key` changes; what was there stays on screen until the new answer is. */
export function useLoad<T>(key: WatchSource<unknown>, ask: (stop: AbortSignal) => Promise<T>) {
  const data = shallowRef<T>();
  const fault = shallowRef<Fault>();
  const loading = ref(false);
  let running: AbortController | undefined;

  async function reload(): Promise<void> {
    running?.abort();
    const mine = (running = new AbortController());
    loading.value = true;
    try {
      const answer = await ask(mine.signal);
      if (running !== mine) return;
      data.value = answer;
      fault.value = undefined;
    } catch (caught) {
      if (running !== mine || isStopped(caught)) return;
      fault.value = asFault(caught);
    } finally {
      if (running === mine) loading.value = false;
    }
  }

  watch(key, () => void reload(), { immediate: true });
  onScopeDispose(() => running?.abort());
  return { data, fault, loading, reload };
}
