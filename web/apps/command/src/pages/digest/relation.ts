import type { Relation } from "@hucheng/api";

/** A relation as its kind and what it is a part of, however the server writes it. */
export function relationOf(relation: Relation): { kind: string; of?: string } {
  if (typeof relation === "string") return { kind: relation };
  const of = relation.part?.of ?? relation.of;
  const kind = relation.kind ?? (relation.part ? "part" : "total");
  return of === undefined ? { kind } : { kind, of };
}
