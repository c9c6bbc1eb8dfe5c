import type { PostOrder, PostState } from "@hucheng/api";

/** The orders that none replaces, in the sequence in which they take effect. */
export const inForce = (orders: PostOrder[]): PostOrder[] =>
  orders.filter((o) => !o.replacedBy).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** What the orders make of the post at a moment. */
export function stateAt(orders: PostOrder[], at: string | Date): PostState {
  const moment = at instanceof Date ? at.getTime() : Date.parse(at);
  const last = inForce(orders).findLast((o) => Date.parse(o.at) <= moment);
  return last === undefined ? "planned" : last.act === "open" ? "open" : "revoked";
}

/** The order whose place a new one of this act takes: a post that is to be revoked later is revoked now instead. */
export function replacedBy(orders: PostOrder[], act: PostOrder["act"]): PostOrder | undefined {
  const last = inForce(orders).at(-1);
  return last?.act === act ? last : undefined;
}
