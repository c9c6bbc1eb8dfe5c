import { Fault } from "@hucheng/api";

const PREFIX = "hucheng.kept.";

/** Keeps an answer in this browser for when the line is cut. Nothing about people goes in here. */
export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    localStorage.removeItem(PREFIX + name); // no room: rather nothing than something old
  }
}

export function kept<T>(name: string): T | undefined {
  const text = localStorage.getItem(PREFIX + name);
  return text === null ? undefined : (JSON.parse(text) as T);
}

/** Asks the server; when it cannot be reached, what it said last. */
export async function orKept<T>(name: string, ask: () => Promise<T>, without: (value: T) => T = (value) => value): Promise<T> {
  try {
    const value = await ask();
    keep(name, without(value));
    return value;
  } catch (fault) {
    const last = fault instanceof Fault && fault.kind === "unreachable" ? kept<T>(name) : undefined;
    if (last === undefined) throw fault;
    return last;
  }
}

/** Whoever signs out leaves nothing behind: no state, no map. */
export function forgetKept(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  if ("caches" in globalThis) void caches.delete("hucheng-tiles").catch(() => false);
}
