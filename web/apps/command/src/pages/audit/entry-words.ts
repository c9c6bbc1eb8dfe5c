import type { TrailEntry } from "@hucheng/api";
import { useI18n } from "vue-i18n";
import { exact } from "../../format/numbers";
import { useNames } from "../../state/names";
import { actKey } from "./acts";

/** What an entry of the trail says, in the page's language. */
export function useEntryWords() {
  const { t, te } = useI18n();
  const names = useNames();
  const word = (act: string): string => (te(actKey(act)) ? t(actKey(act)) : act);

  function said(name: string, value: unknown): string {
    if (name === "by" && typeof value === "string" && te(`audit.byWord.${value}`)) return t(`audit.byWord.${value}`);
    if (name === "purpose" && typeof value === "string") return names.purpose(value);
    if ((name === "kind" || name === "checked") && typeof value === "string" && te(`audit.value.${value}`)) return t(`audit.value.${value}`);
    if (typeof value === "boolean") return t(value ? "audit.yes" : "audit.no");
    if (typeof value === "number") return exact(value);
    return typeof value === "string" ? value : JSON.stringify(value);
  }

  /** The reason first, for it is what is read; then the rest as name and value. */
  function details(row: Pick<TrailEntry, "details">): { name: string; value: string }[] {
    return Object.entries(row.details)
      .sort(([a], [b]) => Number(b === "reason") - Number(a === "reason"))
      .map(([name, value]) => ({ name: te(`audit.detail.${name}`) ? t(`audit.detail.${name}`) : name, value: said(name, value) }));
  }
  return { word, details };
}
