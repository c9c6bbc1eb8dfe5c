import { Fault, faultOf } from "./problem";
import type { Language } from "./text";

export type Query = Record<string, string | number | boolean | null | undefined>;

export interface Settings {
  /** Where the API is; same origin by default. */
  base?: string;
  language: () => Language;
  /** Called when a call other than the session's own is answered 401. */
  onSignedOut?: () => void;
}

/** The path with the query values that are set; empty strings are left out. */
export function withQuery(path: string, query: Query = {}): string {
  const set = Object.entries(query).filter(([, v]) => v !== undefined && v !== null && v !== "");
  if (set.length === 0) return path;
  return path + "?" + new URLSearchParams(set.map(([k, v]) => [k, String(v)])).toString();
}

/** One segment of an address made safe. */
export const seg = (value: string | number): string => encodeURIComponent(String(value));

function csrfToken(): string | undefined {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie);
  return found?.[1] === undefined ? undefined : decodeURIComponent(found[1]);
}

export class Http {
  private readonly base: string;

  constructor(private readonly settings: Settings) {
    this.base = settings.base ?? "/api/v1";
  }

  url(path: string, query?: Query): string {
    return this.base + withQuery(path, query);
  }

  get<T>(path: string, query?: Query, signal?: AbortSignal, link?: string): Promise<T> {
    return this.call<T>("GET", path, { query, signal, link });
  }

  post<T>(path: string, body?: unknown, query?: Query, link?: string): Promise<T> {
    return this.call<T>("POST", path, { body, query, link });
  }

  delete(path: string): Promise<void> {
    return this.call<void>("DELETE", path, {});
  }

  private async call<T>(
    method: string,
    path: string,
    what: { query?: Query | undefined; body?: unknown; signal?: AbortSignal | undefined; link?: string | undefined },
  ): Promise<T> {
    const headers: Record<string, string> = {
      Accept: "application/json, application/geo+json, application/problem+json",
      "Accept-Language": this.settings.language(),
    };
    const isForm = what.body instanceof FormData;
    if (what.body !== undefined && !isForm) headers["Content-Type"] = "application/json";
    if (what.link !== undefined) headers["Authorization"] = `Bearer ${what.link}`;
    else if (method !== "GET") headers["X-XSRF-TOKEN"] = await this.token();
    const answer = await this.send(this.url(path, what.query), {
      method,
      headers,
      credentials: "same-origin",
      ...(what.body === undefined ? {} : { body: isForm ? (what.body as FormData) : JSON.stringify(what.body) }),
      ...(what.signal === undefined ? {} : { signal: what.signal }),
    });
    if (answer.status === 401 && !path.startsWith("/session") && what.link === undefined) this.settings.onSignedOut?.();
    if (!answer.ok) throw await faultOf(answer);
    if (answer.status === 204) return undefined as T;
    const text = await answer.text();
    if (text === "") return undefined as T;
    try {
      return JSON.parse(text) as T;
    } catch {
      throw new Fault("unreadable", `HTTP ${answer.status}`);
    }
  }

  /** The first GET of the session sets the cookie, also when nobody is signed in. */
  private async token(): Promise<string> {
    if (csrfToken() === undefined) await this.send(this.url("/session"), { credentials: "same-origin" });
    return csrfToken() ?? "";
  }

  private async send(url: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, init);
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
      throw new Fault("unreachable", String(cause));
    }
  }
}
