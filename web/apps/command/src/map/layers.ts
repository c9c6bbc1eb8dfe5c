import { ref, watch, type Ref } from "vue";

export const LAYERS = ["leaks", "areas", "units", "teams", "people"] as const;
export type Layer = (typeof LAYERS)[number];

const PLACE = "hucheng.layers";
/** Quiet at first: who is at home where, and who moves, is asked for. */
const FIRST: Layer[] = ["leaks", "areas", "people"];

let shown: Ref<Layer[]> | undefined;

/** Which layers the reader wants on every map, remembered in this browser. */
export function useLayers(): Ref<Layer[]> {
  if (shown === undefined) {
    const kept = localStorage.getItem(PLACE);
    shown = ref(kept === null ? FIRST : LAYERS.filter((l) => kept.split(",").includes(l)));
    watch(shown, (now) => localStorage.setItem(PLACE, now.join(",")));
  }
  return shown;
}
