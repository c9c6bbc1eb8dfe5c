import type { DiffLine, DutyRef, Fairness, Roster } from "@hucheng/api";
import type { Ref } from "vue";
import { fairnessOf } from "../../roster/fair";
import { dutyRef, index, type Sheet } from "../../roster/sheet";
import { api } from "../../state/api";
import { useLoad } from "../../state/load";
import { useOperation } from "../../state/operation";

export interface Side {
  holes: number;
  total?: number | undefined;
  gap?: number | undefined;
  fairness: Fairness;
}

const holesOf = (sheet: Sheet): number =>
  sheet.raw.lines.need.reduce((sum, need, line) => sum + need.reduce((s, n, day) => s + Math.max(0, n - sheet.seated(line, day).length), 0), 0);

/** What each has and the other has not, member by member and day by day. */
export function differences(before: Sheet, after: Sheet): DiffLine[] {
  const all = (sheet: Sheet): Map<string, { name: DiffLine["name"]; duty: DutyRef }[]> => {
    const map = new Map<string, { name: DiffLine["name"]; duty: DutyRef }[]>();
    const { duties, members } = sheet.raw;
    duties.member.forEach((m, n) => {
      const key = `${members.code[m]} ${sheet.days[duties.day[n] as number]}`;
      const one = { name: { zh: members.zh[m] as string, en: members.en[m] as string }, duty: dutyRef(sheet.raw, duties.line[n] as number) };
      map.set(key, [...(map.get(key) ?? []), one]);
    });
    return map;
  };
  const [was, is] = [all(before), all(after)];
  const same = (a: DutyRef, b: DutyRef): boolean => a.post === b.post && a.system === b.system && a.shift === b.shift && a.agency === b.agency && a.skill === b.skill;
  const found: DiffLine[] = [];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [member = "", day = ""] = key.split(" ");
    const gone = (was.get(key) ?? []).filter((a) => !(is.get(key) ?? []).some((b) => same(a.duty, b.duty)));
    const come = (is.get(key) ?? []).filter((a) => !(was.get(key) ?? []).some((b) => same(a.duty, b.duty)));
    for (let n = 0; n < Math.max(gone.length, come.length); n++) {
      const [a, b] = [gone[n], come[n]];
      found.push({ member, name: (a ?? b)?.name ?? { zh: member, en: member }, day, ...(a ? { before: a.duty } : {}), ...(b ? { after: b.duty } : {}) });
    }
  }
  return found.sort((a, b) => a.day.localeCompare(b.day) || a.member.localeCompare(b.member));
}

/** Two rosters, or a roster and a version of it, side by side. */
export function useCompare(roster: Ref<Roster>, against: Ref<string>) {
  const operation = useOperation();
  return useLoad(
    () => `${roster.value.number} ${roster.value.revision} ${against.value}`,
    async (stop) => {
      const other = Number(against.value.slice(1));
      const isVersion = against.value.startsWith("v");
      const [mine, theirs, they] = await Promise.all([
        api.rosterSheet(operation.code, roster.value.number, undefined, stop).then(index),
        api.rosterSheet(operation.code, isVersion ? roster.value.number : other, isVersion ? other : undefined, stop).then(index),
        isVersion ? undefined : api.roster(operation.code, other, stop),
      ]);
      const current = isVersion && other === roster.value.version && roster.value.state === "published" ? roster.value : they;
      const side = (sheet: Sheet, of: Roster | undefined): Side => ({ holes: holesOf(sheet), total: of?.score?.total, gap: of?.score?.gap, fairness: fairnessOf(sheet) });
      const alike = mine.raw.from === theirs.raw.from && mine.raw.days === theirs.raw.days;
      return { mine: side(mine, roster.value), theirs: side(theirs, current), changes: isVersion || alike ? differences(theirs, mine) : undefined };
    },
  );
}
