import { computed, onScopeDispose, ref, watch, type Ref, type WritableComputedRef } from "vue";
import { useRoute, useRouter, type LocationQuery } from "vue-router";

/** The filters of an address: only the names asked for, only one plain value each. */
export function readFilters(query: LocationQuery, names: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const raw = query[name];
    const value = Array.isArray(raw) ? raw[0] : raw;
    if (typeof value === "string" && value !== "") found[name] = value;
  }
  return found;
}

/** The address query with one filter set or, when empty, taken out; everything else stays. */
export function withFilter(query: LocationQuery, name: string, value: string | undefined): LocationQuery {
  const rest = Object.fromEntries(Object.entries(query).filter(([key]) => key !== name));
  return value === undefined || value === "" ? rest : { ...rest, [name]: value };
}

/** One filter bound to the address, so that a view can be sent to somebody else. */
export function useFilter(name: string): WritableComputedRef<string> {
  const route = useRoute();
  const router = useRouter();
  return computed({
    get: () => readFilters(route.query, [name])[name] ?? "",
    set: (value) => void router.replace({ query: withFilter(route.query, name, value ?? undefined) }),
  });
}

/** A filter that is typed: the address follows when the fingers pause, and what changes the address changes the field. */
export function useTypedFilter(name: string): Ref<string> {
  const filter = useFilter(name);
  const typed = ref(filter.value);
  let timer = 0;
  watch(typed, (now) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (filter.value !== now.trim()) filter.value = now.trim();
    }, 200);
  });
  watch(filter, (now) => {
    if (now !== typed.value.trim()) typed.value = now;
  });
  onScopeDispose(() => clearTimeout(timer));
  return typed;
}
