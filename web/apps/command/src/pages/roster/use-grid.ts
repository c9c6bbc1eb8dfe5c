import type { Roster, Unit } from "@hucheng/api";
import { computed, type Ref } from "vue";
import { useI18n } from "vue-i18n";
import { useRoute } from "vue-router";
import type { GridDay } from "../../grid/types";
import { shortDay } from "../../format/times";
import { isWeekend } from "../../roster/fair";
import { index } from "../../roster/sheet";
import { byMember, byPost } from "../../roster/views";
import { api } from "../../state/api";
import { readFilters } from "../../state/filters";
import { useLoad } from "../../state/load";
import { useOperation } from "../../state/operation";
import { usePrefs } from "../../state/prefs";
import { useSay } from "./use-say";

/** What the grid shows of a roster under the filters of the address. */
export function useGrid(roster: Ref<Roster>, units: Ref<Unit[] | undefined>, own: Ref<string | undefined>) {
  const { locale } = useI18n();
  const route = useRoute();
  const operation = useOperation();
  const prefs = usePrefs();
  const want = computed(() => ({ q: "", unit: "", skill: "", only: "", view: "member", against: "", ...readFilters(route.query, ["q", "unit", "skill", "only", "view", "against"]) }));

  const load = useLoad(
    () => `${operation.code} ${roster.value.number} ${roster.value.state} ${roster.value.version}`,
    (stop) => api.rosterSheet(operation.code, roster.value.number, undefined, stop),
  );
  const diff = useLoad(
    () => `${operation.code} ${roster.value.number} ${roster.value.version} ${want.value.against}`,
    (stop) => (want.value.against === "" ? Promise.resolve(undefined) : api.rosterDiff(operation.code, roster.value.number, roster.value.version, Number(want.value.against), stop)),
  );
  const sheet = computed(() => (load.data.value === undefined ? undefined : index(load.data.value)));
  const say = useSay(sheet);
  const days = computed((): GridDay[] => {
    const weekday = new Intl.DateTimeFormat(locale.value === "zh" ? "zh-CN" : "en-GB", { weekday: locale.value === "zh" ? "narrow" : "short", timeZone: "UTC" });
    return (sheet.value?.days ?? []).map((day) => ({ day, head: shortDay(day, prefs.language), weekday: weekday.format(new Date(`${day}T00:00:00Z`)), weekend: isWeekend(day) }));
  });

  /** The asked unit with all below it, as places in the sheet. */
  const unit = computed(() => (want.value.unit === "all" ? "" : want.value.unit || own.value || ""));
  const within = computed((): ReadonlySet<number> | undefined => {
    if (unit.value === "" || sheet.value === undefined) return undefined;
    const codes = new Set([unit.value]);
    const rows = units.value ?? [];
    for (let grown = true; grown; ) {
      grown = false;
      for (const u of rows) if (u.parent && codes.has(u.parent) && !codes.has(u.code)) grown = !!codes.add(u.code);
    }
    return new Set(sheet.value.raw.units.flatMap((u, n) => (codes.has(u.code) ? [n] : [])));
  });
  const changed = computed(() => new Set(diff.data.value?.items.map((line) => `${line.member} ${line.day}`)));
  const editable = computed(() => roster.value.state === "draft");
  const shown = computed(() => {
    if (sheet.value === undefined || say.value === undefined) return undefined;
    return want.value.view === "post" ? byPost(sheet.value, within.value, want.value, say.value) : byMember(sheet.value, within.value, want.value, say.value, changed.value, editable.value);
  });
  return { ...load, want, sheet, say, days, shown, within, editable };
}
