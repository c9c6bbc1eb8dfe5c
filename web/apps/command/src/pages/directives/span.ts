type Say = (key: string, values?: Record<string, unknown>) => string;

/** A span of time as a person says it: minutes, then hours and minutes, then days; cut down. */
export function span(milliseconds: number, t: Say): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  if (minutes < 60) return t("directives.minutes", { n: minutes });
  if (minutes < 48 * 60) return t("directives.hours", { n: Math.floor(minutes / 60), m: minutes % 60 });
  return t("directives.days", { n: Math.floor(minutes / 1440) });
}
