import type { Tiles } from "@hucheng/api";

import { workerReady } from "../shell/offline";

/** More than a district has; a province is not fetched unasked. */
const MOST = 1_500;
const AT_ONCE = 4;

export interface TileNumber {
  z: number;
  x: number;
  y: number;
}

const column = (lon: number, z: number): number => Math.floor(((lon + 180) / 360) * 2 ** z);

function row(lat: number, z: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
}

/** Every tile of the ground from far to near, as many whole zooms as stay below the limit. */
export function tilesToKeep(tiles: Tiles, most: number = MOST): TileNumber[] {
  const kept: TileNumber[] = [];
  if (tiles.bounds === undefined) return kept;
  const [west, south, east, north] = tiles.bounds;
  for (let z = tiles.minzoom; z <= tiles.maxzoom; z++) {
    const [left, right, top, bottom] = [column(west, z), column(east, z), row(north, z), row(south, z)];
    if (kept.length + (right - left + 1) * (bottom - top + 1) > most) break;
    for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) kept.push({ z, x, y });
  }
  return kept;
}

/** Tiles of the same operation's earlier roads are of no use any more. */
async function dropOthers(address: string): Promise<void> {
  if (!("caches" in globalThis)) return;
  const now = new URL(address.replace(/[{}]/g, "")).pathname.replace(/z\/x\/y\.mvt$/, "");
  const operation = now.replace(/[^/]+\/$/, "");
  const cache = await caches.open("hucheng-tiles");
  for (const request of await cache.keys()) {
    const path = new URL(request.url).pathname;
    if (path.startsWith(operation) && !path.startsWith(now)) await cache.delete(request);
  }
}

/**
 * Asks for every tile once, so that the browser has the map when the line is cut: a tile's address shows the same for ever and needs no asking
 * again. Ends quietly when it is stopped or the line is cut already. Returns how many there are now.
 */
export async function keepTiles(address: string, tiles: TileNumber[], stop: AbortSignal): Promise<number> {
  await workerReady();
  await dropOthers(address);
  const waiting = [...tiles];
  let kept = 0;
  async function fetchNext(): Promise<void> {
    for (let tile = waiting.shift(); tile !== undefined && !stop.aborted; tile = waiting.shift()) {
      const { z, x, y } = tile;
      const answer = await fetch(address.replace("{z}", `${z}`).replace("{x}", `${x}`).replace("{y}", `${y}`), { signal: stop });
      if (!answer.ok) return;
      await answer.arrayBuffer();
      kept++;
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext)).catch(() => undefined);
  return kept;
}
