import type { LayerSpecification, Map as MapLibre, MapMouseEvent } from "maplibre-gl";
import { token } from "../parts/colours";

/** Longitude and latitude in WGS-84. */
export type Corner = [lon: number, lat: number];

const FONT = ["PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "sans-serif"];

/** The sides and corners of what is being drawn, and its inside once there is one. */
export function sketchFeatures(ring: Corner[], closed: boolean): GeoJSON.FeatureCollection {
  const first = ring[0];
  if (first === undefined) return { type: "FeatureCollection", features: [] };
  const round = closed && ring.length > 2 ? [...ring, first] : ring;
  const features: GeoJSON.Feature[] = ring.map((place, corner) => ({
    type: "Feature",
    properties: { corner },
    geometry: { type: "Point", coordinates: place },
  }));
  if (ring.length > 1) features.unshift({ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: round } });
  if (ring.length > 2) features.unshift({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [[...ring, first]] } });
  return { type: "FeatureCollection", features };
}

/** Areas that were drawn: a quiet line with the name. */
export const AREA_LAYERS = (): LayerSpecification[] => [
  { id: "areas-inside", type: "fill", source: "areas", paint: { "fill-color": token("accent"), "fill-opacity": 0.07 } },
  { id: "areas-line", type: "line", source: "areas", paint: { "line-color": token("accent"), "line-width": 1.6, "line-dasharray": [3, 2] } },
  {
    id: "areas-name",
    type: "symbol",
    source: "areas",
    layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 12, "text-padding": 4 },
    paint: { "text-color": token("accent"), "text-halo-color": token("map-inside"), "text-halo-width": 1.6 },
  },
];

export const SKETCH_LAYERS = (): LayerSpecification[] => [
  { id: "sketch-inside", type: "fill", source: "sketch", filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": token("accent"), "fill-opacity": 0.14 } },
  { id: "sketch-line", type: "line", source: "sketch", filter: ["==", ["geometry-type"], "LineString"], paint: { "line-color": token("accent"), "line-width": 2.4 } },
  {
    id: "sketch-corners",
    type: "circle",
    source: "sketch",
    filter: ["==", ["geometry-type"], "Point"],
    paint: { "circle-radius": 6, "circle-color": token("surface"), "circle-stroke-color": token("accent"), "circle-stroke-width": 2.4 },
  },
];

export const SKETCH_PAINT: [layer: string, property: string, token: string][] = [
  ["areas-inside", "fill-color", "accent"],
  ["areas-line", "line-color", "accent"],
  ["areas-name", "text-color", "accent"],
  ["areas-name", "text-halo-color", "map-inside"],
  ["sketch-inside", "fill-color", "accent"],
  ["sketch-line", "line-color", "accent"],
  ["sketch-corners", "circle-color", "surface"],
  ["sketch-corners", "circle-stroke-color", "accent"],
];

/** Corners can be carried with the mouse; the map stays where it is meanwhile. */
export function carryCorners(map: MapLibre, carry: (corner: number, lon: number, lat: number, done: boolean) => void): void {
  let held: number | undefined;
  map.on("mousedown", "sketch-corners", (e) => {
    const corner = e.features?.[0]?.properties["corner"] as number | undefined;
    if (corner === undefined) return;
    e.preventDefault();
    held = corner;
  });
  const tell = (e: MapMouseEvent, done: boolean): void => {
    if (held !== undefined) carry(held, e.lngLat.lng, e.lngLat.lat, done);
  };
  map.on("mousemove", (e) => tell(e, false));
  map.on("mouseup", (e) => {
    tell(e, true);
    held = undefined;
  });
}
