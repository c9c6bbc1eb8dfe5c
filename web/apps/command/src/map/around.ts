import type { Spot } from "@hucheng/api";
import { computed, type ComputedRef, type WatchSource } from "vue";
import { dayOf } from "../format/times";
import { api } from "../state/api";
import { useLive } from "../state/live";
import { useLoad } from "../state/load";
import { useNames } from "../state/names";
import { useOperation } from "../state/operation";
import { useSession } from "../state/session";
import { areaFeatures, crews, teamFeatures, unitFeatures } from "./homes";
import { useLayers, type Layer } from "./layers";

/** What lies around the posts, as far as the account may know it and the reader wants it. */
export function useAround(on: WatchSource<boolean>, spots: () => ReadonlyMap<string, Spot> | undefined) {
  const operation = useOperation();
  const session = useSession();
  const live = useLive();
  const { say } = useNames();
  const layers = useLayers();
  const wanted = (layer: Layer): boolean => layers.value.includes(layer);
  const isOn = computed(() => (typeof on === "function" ? on() : on.value));

  const mayPosts = computed(() => isOn.value && session.may("posts.read"));
  const mayUnits = computed(() => isOn.value && session.may("organisation.read"));
  const areas = useLoad(() => [operation.code, mayPosts.value], async (stop) => (mayPosts.value ? api.areas(operation.code, stop) : []));
  const units = useLoad(() => [operation.code, mayUnits.value], async (stop) => (mayUnits.value ? api.units(operation.code, stop) : []));
  const teams = useLoad(() => [operation.code, mayUnits.value], async (stop) => (mayUnits.value ? api.teams(operation.code, stop) : []));

  const homes = computed(() => (units.data.value ?? []).filter((u) => typeof u.lon === "number"));
  const seen = computed(() => crews(spots()?.values() ?? [], teams.data.value ?? [], dayOf(live.asOf ?? new Date(), operation.zone)));

  const counts: ComputedRef<Partial<Record<Layer, number>>> = computed(() => ({
    ...(areas.data.value?.length ? { areas: areas.data.value.length } : {}),
    ...(homes.value.length ? { units: homes.value.length } : {}),
    ...(seen.value.length ? { teams: seen.value.length } : {}),
    ...(spots()?.size ? { people: spots()?.size ?? 0 } : {}),
  }));
  const homeFeatures = computed(() => [
    ...(wanted("units") ? unitFeatures(homes.value, say) : []),
    ...(wanted("teams") ? teamFeatures(seen.value, say) : []),
  ]);
  const drawn = computed(() => areaFeatures(wanted("areas") ? (areas.data.value ?? []) : []));
  return { wanted, counts, homeFeatures, drawn };
}
