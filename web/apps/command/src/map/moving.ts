import type { Positions, Spot, Text } from "@hucheng/api";
import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, Map as MapLibre } from "maplibre-gl";
import { token } from "../parts/colours";

const SOURCE = "moving";
const FONT = ["PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "sans-serif"];
const LONE: ExpressionSpecification = ["!", ["has", "point_count"]];

export const MOVING_PAINT: [layer: string, property: string, token: string][] = [
  ["moving-groups", "circle-color", "surface"],
  ["moving-groups", "circle-stroke-color", "ink-2"],
  ["moving-counts", "text-color", "ink"],
  ["moving-spots", "circle-color", "ink-2"],
  ["moving-spots", "circle-stroke-color", "surface"],
  ["moving-names", "text-color", "ink"],
  ["moving-names", "text-halo-color", "surface"],
];

const LAYERS: LayerSpecification[] = [
  {
    id: "moving-groups",
    type: "circle",
    source: SOURCE,
    filter: ["has", "point_count"],
    paint: { "circle-radius": ["step", ["get", "point_count"], 10, 20, 13, 100, 16, 1000, 20], "circle-stroke-width": 1.5, "circle-opacity": 0.92 },
  },
  {
    id: "moving-counts",
    type: "symbol",
    source: SOURCE,
    filter: ["has", "point_count"],
    layout: { "text-field": ["get", "point_count_abbreviated"], "text-font": FONT, "text-size": 11, "text-allow-overlap": true },
  },
  { id: "moving-spots", type: "circle", source: SOURCE, filter: LONE, paint: { "circle-radius": 4, "circle-stroke-width": 1.5 } },
  {
    id: "moving-names",
    type: "symbol",
    source: SOURCE,
    filter: LONE,
    minzoom: 12,
    layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 11, "text-anchor": "left", "text-offset": [0.7, 0] },
    paint: { "text-halo-width": 1.4 },
  },
];

/** What is known of everybody after one more event. */
export function take(known: Map<string, Spot>, told: Positions): void {
  if (told.whole) known.clear();
  for (const spot of told.fresh) known.set(spot.key, spot);
  for (const moved of told.moved) {
    const before = known.get(moved.key);
    if (before !== undefined) known.set(moved.key, { ...before, ...moved });
  }
  for (const key of told.gone) known.delete(key);
}

export const movingFeatures = (spots: Iterable<Spot>, say: (name: Text) => string): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features: [...spots].map((spot) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [spot.lon, spot.lat] },
    properties: { key: spot.key, kind: spot.kind, name: say(spot.name) },
  })),
});

/** Shows everybody under the posts, those close together as one circle with their number. */
export function showMoving(map: MapLibre, features: GeoJSON.FeatureCollection): void {
  const source = map.getSource<GeoJSONSource>(SOURCE);
  if (source !== undefined) {
    source.setData(features);
    return;
  }
  if (features.features.length === 0) return;
  map.addSource(SOURCE, { type: "geojson", data: features, cluster: true, clusterRadius: 44, clusterMaxZoom: 14 });
  for (const layer of LAYERS) map.addLayer(layer, "here");
  colourMoving(map);
}

export function colourMoving(map: MapLibre): void {
  for (const [layer, property, name] of MOVING_PAINT) {
    if (map.getLayer(layer)) map.setPaintProperty(layer, property as Parameters<MapLibre["setPaintProperty"]>[1], token(name));
  }
}
