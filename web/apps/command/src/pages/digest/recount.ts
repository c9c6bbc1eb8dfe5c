import type { Recount } from "@hucheng/api";

/** Whether the records a figure was counted from have been destroyed. */
export function pairGone(pair: Recount["indicators"][number]): boolean {
  return pair.recount === undefined || pair.recount === null;
}

/** Whether a figure is what the records hold, also before a mean was cut down. */
export function pairAgrees(pair: Recount["indicators"][number]): boolean {
  return pair.value === pair.recount && pair.counted === pair.recounted;
}
