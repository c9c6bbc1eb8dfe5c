import type { Named, Text } from "@hucheng/api";
import { computed } from "vue";
import { useOperation } from "./operation";
import { usePrefs } from "./prefs";

/** Names of the operation's own codes (kinds, shifts, skills ...) in the page's language; an unknown code shows itself. */
export function useNames() {
  const operation = useOperation();
  const prefs = usePrefs();
  const settings = computed(() => operation.now?.settings);

  /** A bilingual name, a plain one, or a dash. */
  function say(text: Text | string | null | undefined): string {
    if (text === null || text === undefined) return "–";
    if (typeof text === "string") return text;
    return text[prefs.language] || text.zh || text.en;
  }

  const among = (named: Named[] | undefined, code: string | null | undefined): string => {
    if (code === null || code === undefined || code === "") return "–";
    const found = named?.find((n) => n.code === code);
    return found === undefined ? code : say(found.name);
  };

  const shifts = computed(() => settings.value?.roster?.systems?.flatMap((s) => s.shifts) ?? []);

  /** Named codes as choices of a filter. */
  const options = (named: Named[] | undefined): { value: string; label: string }[] => (named ?? []).map((n) => ({ value: n.code, label: say(n.name) }));

  return {
    say,
    options,
    postKind: (code?: string | null) => among(settings.value?.posts?.kinds, code),
    postClass: (code?: string | null) => among(settings.value?.posts?.classes, code),
    shapeOf: (kind?: string | null) => settings.value?.posts?.kinds?.find((k) => k.code === kind)?.shape,
    memberKind: (code?: string | null) => among(settings.value?.organisation?.memberKinds, code),
    agency: (code?: string | null) => among(settings.value?.organisation?.agencies, code),
    skill: (code?: string | null) => among(settings.value?.organisation?.skills, code),
    unitKind: (code?: string | null) => among(settings.value?.organisation?.unitKinds, code),
    divisionKind: (code?: string | null) => among(settings.value?.organisation?.divisionKinds, code),
    teamKind: (code?: string | null) => among(settings.value?.organisation?.teamKinds, code),
    system: (code?: string | null) => among(settings.value?.roster?.systems, code),
    shift: (code?: string | null) => among(shifts.value, code),
    disposition: (code?: string | null) => among(settings.value?.inspection?.dispositions, code),
    purpose: (code?: string | null) => among(settings.value?.privacy?.purposes, code),
    settings,
  };
}
