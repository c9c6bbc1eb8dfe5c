import { exact } from "../../format/numbers";

type Say = (key: string, values?: Record<string, unknown>) => string;

/** The load in whole percent, cut down; a dash where nothing passed. */
export const percent = (load: number | undefined): string => (load === undefined ? "–" : `${Math.floor(load * 100 + 1e-9)} %`);

export const decimal = (value: number | undefined): string => (value === undefined ? "–" : exact(value, 1));

/** The estimated wait in words; minutes are cut up to whole ones, for who waits would rather be early. */
export function wait(rate: { waiting?: string; waitMinutes?: number }, t: Say): string {
  if (rate.waiting === "none") return t("throughput.none");
  if (rate.waiting === "at-limit" || rate.waitMinutes === undefined) return t("throughput.at-limit");
  return rate.waitMinutes < 1 ? t("throughput.under") : t("throughput.minutes", { n: Math.ceil(rate.waitMinutes) });
}
