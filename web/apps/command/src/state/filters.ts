import { computed, type WritableComputedRef } from "vue";
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
