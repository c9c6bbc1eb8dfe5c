import type { NewNeed, OperationSettings } from "@hucheng/api";

/** A line as it is filled in: `shift` is `system/shift`, or `system/*` for each of its shifts. */
export interface NeedLine {
  shift: string;
  agency: string;
  skill: string;
  needed: number;
}

/** The shifts that can be chosen, those of a system after all of them together. */
export function shiftChoices(settings: OperationSettings | undefined): { value: string; system: string; shift: string | undefined }[] {
  return (settings?.roster?.systems ?? []).flatMap((s) => [
    { value: `${s.code}/*`, system: s.code, shift: undefined },
    ...s.shifts.map((shift) => ({ value: `${s.code}/${shift.code}`, system: s.code, shift: shift.code })),
  ]);
}

/** What the lines ask for, shift by shift; people of the same kind asked for twice are added up. */
export function needsOf(lines: NeedLine[], settings: OperationSettings | undefined): NewNeed[] {
  const needs = new Map<string, NewNeed>();
  for (const line of lines) {
    const [system = "", shift = ""] = line.shift.split("/");
    const all = settings?.roster?.systems?.find((s) => s.code === system)?.shifts.map((s) => s.code) ?? [];
    for (const one of shift === "*" ? all : [shift]) {
      const key = [system, one, line.agency, line.skill].join("/");
      const needed = (needs.get(key)?.needed ?? 0) + line.needed;
      needs.set(key, { system, shift: one, agency: line.agency, needed, ...(line.skill === "" ? {} : { skill: line.skill }) });
    }
  }
  return [...needs.values()];
}
