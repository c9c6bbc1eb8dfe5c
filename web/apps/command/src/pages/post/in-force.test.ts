import type { PostOrder } from "@hucheng/api";
import { describe, expect, it } from "vitest";
import { inForce, replacedBy, stateAt } from "./in-force";

const order = (act: "open" | "revoke", number: string, at: string, by?: string): PostOrder => ({ act, number, at, givenBy: "", reason: "", ...(by ? { replacedBy: by } : {}) });

const LATER = order("revoke", "2", "2020-02-23T00:00:00+08:00");
const ORDERS = [LATER, order("open", "1", "2020-01-27T00:00:00+08:00")];

describe("orders in force", () => {
  it("say what a post is at a moment", () => {
    expect(stateAt(ORDERS, "2020-01-26T23:59:00+08:00")).toBe("planned");
    expect(stateAt(ORDERS, "2020-02-22T15:59:59Z")).toBe("open");
    expect(stateAt(ORDERS, new Date("2020-02-22T16:00:00Z"))).toBe("revoked");
  });

  it("leave out what was replaced", () => {
    const brought = [...ORDERS.slice(1), { ...LATER, replacedBy: "3" }, order("revoke", "3", "2020-02-22T20:00:00+08:00")];
    expect(inForce(brought).map((o) => o.number)).toEqual(["1", "3"]);
    expect(stateAt(brought, "2020-02-22T21:00:00+08:00")).toBe("revoked");
  });

  it("name the one that a new order takes the place of", () => {
    expect(replacedBy(ORDERS, "revoke")?.number).toBe("2");
    expect(replacedBy(ORDERS, "open")).toBeUndefined();
    expect(replacedBy([], "open")).toBeUndefined();
  });
});
