import { describe, expect, it } from "vitest";
import { sentence } from "./news";
import said from "./words";

const told = { disposition: () => "sent to hospital", problem: (code: string) => (code === "TIME_IN_FUTURE" ? "The time has not come yet" : undefined) };
const t = (key: string, values: Record<string, unknown> = {}): string => {
  const at = key.replace("board.news.", "");
  const text = (said.en["news"] as Record<string, string>)[at] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
};
const say = (kind: string, values: Record<string, unknown> = {}): string => sentence({ at: "2020-02-20T08:00:00+08:00", kind, values }, t, told);

describe("news", () => {
  it("says what happened with its figures", () => {
    expect(say("second-measurement", { temperature: 38, disposition: "transferred" })).toBe("sent to hospital: second reading 38.0 °C");
    expect(say("post-opened")).toBe("Post opened");
    expect(say("post-revoked", { count: 1200 })).toBe("Posts revoked: 1,200");
    expect(say("refused", { count: 3, code: "TIME_IN_FUTURE" })).toBe("Records refused: 3. The time has not come yet");
    expect(say("refused", { count: 1, code: "NEW_CODE" })).toBe("Records refused: 1. NEW_CODE");
  });

  it("names a kind it does not know", () => {
    expect(say("bridge-closed")).toBe("bridge-closed");
  });
});
