import type { BoardNews } from "@hucheng/api";
import { exact } from "../../format/numbers";

type Say = (key: string, values?: Record<string, unknown>) => string;

/** Names of codes in the page's language. */
export interface Told {
  disposition: (code: string) => string;
  problem: (code: string) => string | undefined;
}

/** One piece of news as a sentence; a kind of news this page does not know is named, not hidden. */
export function sentence(news: BoardNews, t: Say, told: Told): string {
  const v = news.values ?? {};
  const count = typeof v["count"] === "number" ? v["count"] : undefined;
  const code = String(v["code"] ?? "");
  switch (news.kind) {
    case "second-measurement":
      return t("board.news.second-measurement", { n: Number(v["temperature"]).toFixed(1), disposition: told.disposition(String(v["disposition"])) });
    case "post-opened":
      return count === undefined ? t("board.news.post-opened") : t("board.news.posts-opened", { n: exact(count) });
    case "post-revoked":
      return count === undefined ? t("board.news.post-revoked") : t("board.news.posts-revoked", { n: exact(count) });
    case "refused":
      return t("board.news.refused", { n: exact(count ?? 1), why: told.problem(code) ?? code });
    case "directive-overdue":
      return t("board.news.directive-overdue", { number: String(v["number"]), n: exact(count ?? 0), subject: String(v["subject"]) });
    default:
      return news.kind;
  }
}
