// Lets the desk open without a line: its own files and the map's tiles, nothing else. Answers of the API are never kept here; what the desk shows of
// its last state, it keeps itself, and nothing about people (docs/decisions/offline-desk.md).
const SHELL = "hucheng-shell-__VERSION__";
const TILES = "hucheng-tiles";
const FILES = __FILES__;
const TILE = /^\/api\/v1\/operations\/[^/]+\/tiles\/[^/]+\/\d+\/\d+\/\d+\.mvt$/;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELL).then((shell) => shell.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((n) => n.startsWith("hucheng-shell-") && n !== SHELL).map((n) => caches.delete(n))))
      .then(() => self.clients.claim()),
  );
});

/** A tile's address shows the same for ever. */
async function tile(request) {
  const tiles = await caches.open(TILES);
  const known = await tiles.match(request.url);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await tiles.put(request.url, answer.clone());
  return answer;
}

/** The newest page when there is a line; the one that was kept when there is none. */
async function page(request) {
  try {
    return await fetch(request);
  } catch (cut) {
    const known = await caches.match("/index.html");
    if (known) return known;
    throw cut;
  }
}

const file = async (request) => (await caches.match(request.url)) ?? fetch(request);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (TILE.test(pathname)) event.respondWith(tile(request));
  else if (pathname.startsWith("/api/")) return;
  else if (request.mode === "navigate") event.respondWith(page(request));
  else if (FILES.includes(pathname)) event.respondWith(file(request));
});
