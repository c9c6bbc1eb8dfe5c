import type { EnrolledDevice } from "@hucheng/api";

/** What this phone keeps: its key pair, whose private half no script can read, and what the server calls it. */
export interface Kept extends EnrolledDevice {
  keys: CryptoKeyPair;
}

const NAME = "hucheng-device";
const STORE = "device";
const ONLY = "this";
const CURVE = { name: "ECDSA", namedCurve: "P-256" };

/** What a proof may be for; one made for one thing is good for no other. */
export type Purpose = "enrolment" | "token" | "wiped";

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await done(opening);
  try {
    return await done(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

export const read = (): Promise<Kept | undefined> => within("readonly", (s) => s.get(ONLY) as IDBRequest<Kept | undefined>);
export const keep = (kept: Kept): Promise<IDBValidKey> => within("readwrite", (s) => s.put(kept, ONLY));

/** Everything this site keeps on the phone but its key, which still has to sign that the rest is gone. */
export async function eraseAllButKey(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  if ("caches" in window) await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  const others = (await indexedDB.databases()).map((d) => d.name).filter((name) => name !== undefined && name !== NAME);
  await Promise.all(others.map((name) => done(indexedDB.deleteDatabase(name as string))));
}

export async function eraseKey(): Promise<void> {
  await done(indexedDB.deleteDatabase(NAME));
}

export const makeKeys = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(CURVE, false, ["sign", "verify"]);

export async function publicKey(keys: CryptoKeyPair): Promise<JsonWebKey> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey("jwk", keys.publicKey);
  return { kty, crv, x, y } as JsonWebKey;
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const text = (part: object): string => base64(new TextEncoder().encode(JSON.stringify(part)));

/** A JWT (ES256) that says which key signs, what for, when, and a number used once. */
export async function prove(keys: CryptoKeyPair, key: string | undefined, purpose: Purpose): Promise<string> {
  const head = key === undefined ? { alg: "ES256" } : { alg: "ES256", kid: key };
  const nonce = base64(crypto.getRandomValues(new Uint8Array(18)));
  const signed = `${text(head)}.${text({ aud: `hucheng/device/${purpose}`, iat: Math.floor(Date.now() / 1000), jti: nonce })}`;
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, keys.privateKey, new TextEncoder().encode(signed));
  return `${signed}.${base64(new Uint8Array(signature))}`;
}
