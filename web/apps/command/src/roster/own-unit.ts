import type { Session } from "@hucheng/api";

/** The one unit an account's duties are bound to; undefined for an account of the whole operation, and where sessions do not tell. */
export function ownUnit(who: Session | undefined): string | undefined {
  const duties = (who as { duties?: { unit?: string | null }[] } | undefined)?.duties;
  if (duties === undefined || duties.length === 0 || duties.some((d) => !d.unit)) return undefined;
  return duties[0]?.unit ?? undefined;
}
