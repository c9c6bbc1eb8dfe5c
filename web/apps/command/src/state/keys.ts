import { onMounted, onUnmounted, ref, watch, type Ref } from "vue";

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable], [role=dialog]") !== null;

/** j and k walk the rows, Enter opens the marked one, Esc lets go of it. */
export function useRowKeys<T>(rows: Ref<T[] | undefined>, open: (row: T) => void) {
  const here = ref(-1);

  function show(index: number): void {
    here.value = index;
    requestAnimationFrame(() => document.querySelector("tr.here")?.scrollIntoView({ block: "nearest" }));
  }

  function onKey(e: KeyboardEvent): void {
    const list = rows.value ?? [];
    if (e.ctrlKey || e.metaKey || e.altKey || typing(e.target) || list.length === 0) return;
    if (e.key === "j") show(Math.min(here.value + 1, list.length - 1));
    else if (e.key === "k") show(Math.max(here.value - 1, 0));
    else if (e.key === "Escape") here.value = -1;
    else if (e.key === "Enter" && here.value >= 0 && !(e.target instanceof HTMLAnchorElement)) {
      const row = list[here.value];
      if (row !== undefined) open(row);
    }
  }

  watch(rows, (list) => {
    if (here.value >= (list?.length ?? 0)) here.value = -1;
  });
  onMounted(() => window.addEventListener("keydown", onKey));
  onUnmounted(() => window.removeEventListener("keydown", onKey));
  return { here };
}
