import type { BoardNews } from "@hucheng/api";
import { exact } from "../../format/numbers";

type Say = (key: string, values?: Record<string, unknown>) => string;

const KNOWN = ["second-measurement", "transferred", "post-opened", "post-revoked", "refused", "late-upload"];

const plain = (value: unknown): string | undefined =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;

/** One piece of news as a sentence: what happened, then the values the server gave with it. */
export function sentence(news: BoardNews, language: "zh" | "en", t: Say, name: { disposition: (code: string) => string; problem: (code: string) => string | undefined }): string {
  if (!KNOWN.includes(news.kind)) return news.kind;
  const v = news.values ?? {};
  const more: string[] = [];
  if (typeof v["temperature"] === "number") more.push(t("board.news.temperature", { n: v["temperature"].toFixed(1) }));
  if (typeof v["count"] === "number") more.push(t("board.news.count", { n: exact(v["count"]) }));
  const number = plain(v["number"]);
  if (number !== undefined) more.push(t("board.news.number", { n: number }));
  const decided = plain(v["disposition"]);
  if (decided !== undefined) more.push(name.disposition(decided));
  const title = v["title"];
  const code = plain(v["code"]);
  const problem = code === undefined ? undefined : name.problem(code);
  if (problem !== undefined) more.push(problem);
  else if (typeof title === "object" && title !== null) more.push(plain((title as Record<string, unknown>)[language]) ?? "");
  else if (plain(title) !== undefined) more.push(plain(title) as string);
  else if (code !== undefined) more.push(code);
  const joined = more.filter((m) => m !== "").join(language === "zh" ? "，" : ", ");
  const lead = language === "zh" ? "：" : ": ";
  return t(`board.news.${news.kind}`, { more: joined === "" ? "" : lead + joined });
}
