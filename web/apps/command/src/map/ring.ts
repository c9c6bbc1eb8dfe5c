import type { Corner } from "./sketch";

/** An area while it is being drawn: its corners, what they were before each step, and the corner that is chosen. */
export interface Drawing {
  ring: Corner[];
  past: Corner[][];
  chosen?: number | undefined;
  /** The corner that is being carried. */
  held?: number | undefined;
}

export const empty = (): Drawing => ({ ring: [], past: [] });
export const of = (outline: GeoJSON.Polygon): Drawing => ({ ring: (outline.coordinates[0] ?? []).slice(0, -1).map(([lon = 0, lat = 0]) => [lon, lat]), past: [] });

const step = (d: Drawing, ring: Corner[]): Drawing => ({ ring, past: [...d.past, d.ring] });
const rounded = ([lon, lat]: Corner): Corner => [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];

/** One corner more, at the end. */
export const add = (d: Drawing, place: Corner): Drawing => step(d, [...d.ring, rounded(place)]);

/** One corner more, in the side that is nearest. */
export function insert(d: Drawing, place: Corner): Drawing {
  if (d.ring.length < 3) return add(d, place);
  const off = d.ring.map((corner, i) => distance(place, corner, d.ring[(i + 1) % d.ring.length] as Corner));
  const at = off.indexOf(Math.min(...off)) + 1;
  return step(d, [...d.ring.slice(0, at), rounded(place), ...d.ring.slice(at)]);
}

export const remove = (d: Drawing, corner: number): Drawing => step(d, d.ring.filter((_, i) => i !== corner));

export function undo(d: Drawing): Drawing {
  const before = d.past.at(-1);
  return before === undefined ? d : { ring: before, past: d.past.slice(0, -1) };
}

/** A corner carried to a place; where it was let go without having been moved, it is chosen. */
export function carry(d: Drawing, corner: number, place: Corner, done: boolean): Drawing {
  const begun: Drawing = d.held === undefined ? { ...step(d, d.ring), held: corner } : d;
  const ring = begun.ring.map((c, i) => (i === corner ? rounded(place) : c));
  if (!done) return { ...begun, ring };
  const isMoved = d.held !== undefined;
  return isMoved ? { ring, past: begun.past } : { ring: d.ring, past: d.past, chosen: corner };
}

/** As GeoJSON: closed, counter-clockwise as the standard asks. */
export function polygon(ring: Corner[]): GeoJSON.Polygon {
  const turns = ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] as Corner;
    return sum + (nx - x) * (ny + y);
  }, 0);
  const wise = turns > 0 ? [...ring].reverse() : ring;
  return { type: "Polygon", coordinates: [[...wise, wise[0] as Corner]] };
}

/** Does a side of the ring cross another? Said while drawing; the server refuses it too. */
export function crosses(ring: Corner[]): boolean {
  const n = ring.length;
  for (let i = 0; i < n; i++) {
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      if (cut(ring[i] as Corner, ring[i + 1] as Corner, ring[j] as Corner, ring[(j + 1) % n] as Corner)) return true;
    }
  }
  return false;
}

const side = (a: Corner, b: Corner, c: Corner): number => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
const cut = (a: Corner, b: Corner, c: Corner, d: Corner): boolean => side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);

/** How far a place is from a side, in degrees: good enough to tell which is nearest. */
function distance(p: Corner, a: Corner, b: Corner): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return Math.hypot(p[0] - a[0] - along * dx, p[1] - a[1] - along * dy);
}
