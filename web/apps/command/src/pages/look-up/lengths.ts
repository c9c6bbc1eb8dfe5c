const STEPS = [5, 15, 30, 60, 120, 240, 480, 1440];

/** How long an access may be asked for, and how long it usually is; in minutes. What an operation says nothing of is what the server takes. */
export function lengths(
  access: { minutes?: number; mostMinutes?: number; glassMinutes?: number } | undefined,
  glass: boolean,
): { usual: number; choices: number[] } {
  const most = glass ? (access?.glassMinutes ?? 15) : (access?.mostMinutes ?? 240);
  const usual = glass ? most : Math.min(access?.minutes ?? 30, most);
  const choices = [...new Set([...STEPS.filter((n) => n < most), usual, most])].sort((a, b) => a - b);
  return { usual, choices };
}
