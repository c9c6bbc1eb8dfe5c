import { computed, ref, watch, type ComputedRef, type Ref } from "vue";

/** A column of a list: its head, and what is in it when the table's user gives no slot of its own. */
export interface Column<T> {
  key: string;
  head: string;
  /** Right-aligned, digits under digits. */
  figure?: boolean;
  mono?: boolean;
  /** Names the row; it cannot be hidden. */
  names?: boolean;
  text?: (row: T) => string;
}

const PLACE = "hucheng.columns.";

/** Which columns of a list the reader wants to see, remembered in this browser. */
export function useColumns<T>(list: string, all: () => Column<T>[]): { hidden: Ref<string[]>; shown: ComputedRef<Column<T>[]> } {
  const kept = localStorage.getItem(PLACE + list);
  const hidden = ref(kept === null || kept === "" ? [] : kept.split(","));
  watch(hidden, (now) => (now.length === 0 ? localStorage.removeItem(PLACE + list) : localStorage.setItem(PLACE + list, now.join(","))));
  return { hidden, shown: computed(() => all().filter((c) => c.names || !hidden.value.includes(c.key))) };
}
