import type { Gap } from "@hucheng/api";

/** What a gap is recognised by when the list is read again. */
export const keyOf = (gap: Gap): string => [gap.post.code, gap.system, gap.shift, gap.day, gap.agency, gap.skill ?? ""].join("/");
