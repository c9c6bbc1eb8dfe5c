import { type Fault, type Page } from "@hucheng/api";
import { onScopeDispose, ref, shallowRef, watch, type WatchSource } from "vue";
import { asFault } from "./load";

/** A keyset list: the first page whenever `key` changes, then more by the cursor of the last one. */
export function usePages<T>(
  key: WatchSource<unknown>,
  ask: (after: string | undefined, stop: AbortSignal) => Promise<Page<T>>,
) {
  const items = shallowRef<T[]>();
  const total = ref<number>();
  const next = ref<string>();
  const fault = shallowRef<Fault>();
  const loading = ref(false);
  let running: AbortController | undefined;

  async function run(after: string | undefined): Promise<void> {
    running?.abort();
    const mine = (running = new AbortController());
    loading.value = true;
    try {
      const page = await ask(after, mine.signal);
      if (running !== mine) return;
      items.value = after === undefined ? page.items : [...(items.value ?? []), ...page.items];
      next.value = page.next ?? undefined;
      if (page.total !== null && page.total !== undefined) total.value = page.total;
      else if (after === undefined) total.value = page.next ? undefined : page.items.length;
      fault.value = undefined;
    } catch (caught) {
      if (running !== mine || (caught instanceof DOMException && caught.name === "AbortError")) return;
      fault.value = asFault(caught);
    } finally {
      if (running === mine) loading.value = false;
    }
  }

  const reload = (): Promise<void> => run(undefined);
  const more = async (): Promise<void> => {
    if (!loading.value && next.value !== undefined) await run(next.value);
  };

  /** Everything there is, for paper; at most so many rows. */
  const all = async (most = 3_000): Promise<void> => {
    while (next.value !== undefined && (items.value?.length ?? 0) < most && fault.value === undefined) await run(next.value);
  };

  watch(key, () => void reload(), { immediate: true });
  onScopeDispose(() => running?.abort());
  return { items, total, next, fault, loading, reload, more, all };
}
