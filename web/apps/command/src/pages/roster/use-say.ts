import { computed, type Ref } from "vue";
import { useI18n } from "vue-i18n";
import { shortDay } from "../../format/times";
import type { Sheet } from "../../roster/sheet";
import type { Say } from "../../roster/views";
import { useNames } from "../../state/names";
import { usePrefs } from "../../state/prefs";

/** The longest word of a shift that is read at a glance. */
const SHORT = 7;

/** A sheet's names in the page's language. */
export function useSay(sheet: Ref<Sheet | undefined>) {
  const { t } = useI18n();
  const names = useNames();
  const prefs = usePrefs();
  return computed((): Say | undefined => {
    const raw = sheet.value?.raw;
    if (raw === undefined) return undefined;
    const zh = prefs.language === "zh";
    const either = (list: { zh: string[]; en: string[] }, n: number): string => (zh ? list.zh[n] || list.en[n] : list.en[n] || list.zh[n]) ?? "–";
    const shifts = raw.shifts.map((s) => names.say(s.name));
    const short = shifts.map((s) => (zh && s.length > 1 && s.endsWith("班") ? s.slice(0, -1) : s.length > SHORT ? `${s.slice(0, SHORT - 1)}…` : s));
    const days = sheet.value?.days.map((d) => shortDay(d, prefs.language)) ?? [];
    return {
      member: (n) => either(raw.members, n),
      post: (n) => either(raw.posts, n),
      unit: (n) => names.say(raw.units[n]?.name),
      shift: (n) => shifts[n] ?? "–",
      shiftShort: (n) => short[n] ?? "–",
      day: (n) => days[n] ?? "–",
      away: (kind) => t(`plan.awayShort.${kind}`),
      other: t("plan.other"),
      load: (n, m) => t("plan.load", { n, m }),
      seats: (have, need) => t("plan.seats", { have, need }),
      missing: (n) => t("plan.missing", { n }),
      rule: (code) => t(`plan.rule.${code}`),
      between: t("plan.between"),
    };
  });
}
