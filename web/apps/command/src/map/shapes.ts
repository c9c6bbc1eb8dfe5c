import type { BoardPost, PostRate } from "@hucheng/api";
import { glyphName } from "./glyphs";

export type Box = [west: number, south: number, east: number, north: number];

const EMPTY: Box = [Infinity, Infinity, -Infinity, -Infinity];

function widen(box: Box, coordinates: unknown): Box {
  if (!Array.isArray(coordinates)) return box;
  const [lon, lat] = coordinates as unknown[];
  if (typeof lon === "number" && typeof lat === "number") {
    return [Math.min(box[0], lon), Math.min(box[1], lat), Math.max(box[2], lon), Math.max(box[3], lat)];
  }
  return coordinates.reduce<Box>(widen, box);
}

/** The box around the outline and every post; nothing when there is neither. */
export function boxAround(outline: GeoJSON.Feature | undefined, posts: BoardPost[]): Box | undefined {
  const geometry = outline?.geometry;
  let box = geometry !== undefined && geometry !== null && "coordinates" in geometry ? widen(EMPTY, geometry.coordinates) : EMPTY;
  box = posts.reduce<Box>((b, p) => widen(b, [p.lon, p.lat]), box);
  return box[0] <= box[2] ? box : undefined;
}

/** Quiet lines of longitude and latitude, a tenth of a degree apart, around a box. */
export function graticule(box: Box, step = 0.1): GeoJSON.FeatureCollection {
  const features: GeoJSON.Feature[] = [];
  const line = (coordinates: number[][]): void => {
    features.push({ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates } });
  };
  const [w, s, e, n] = [box[0] - 2, box[1] - 2, box[2] + 2, box[3] + 2];
  for (let x = Math.ceil(w / step); x * step <= e; x++) line([[x * step, s], [x * step, n]]);
  for (let y = Math.ceil(s / step); y * step <= n; y++) line([[w, y * step], [e, y * step]]);
  return { type: "FeatureCollection", features };
}

/** Vehicles wait there now. */
const waits = (rate: PostRate | undefined): boolean => rate !== undefined && (rate.waiting === "at-limit" || (rate.waitMinutes ?? 0) >= 1);

/** Posts that inspect lie on top, the busiest last; the others are drawn smaller, so that hundreds can be told apart. */
export function postFeatures(posts: BoardPost[], here: string | undefined, inspecting: ReadonlySet<string>, rates?: ReadonlyMap<string, PostRate>): GeoJSON.FeatureCollection {
  return {
    type: "FeatureCollection",
    features: posts.map((p) => ({
      type: "Feature",
      properties: { code: p.code, icon: glyphName(p.kind, p.state), here: p.code === here, order: (inspecting.has(p.kind) ? 1e9 : 0) + p.vehicles + p.people, size: inspecting.has(p.kind) ? 1 : 0.72, missing: p.missing ?? 0, waits: waits(rates?.get(p.code)) ? 1 : 0 },
      geometry: { type: "Point", coordinates: [p.lon, p.lat] },
    })),
  };
}
