import type { Tiles } from "@hucheng/api";
import type { ExpressionSpecification, LayerSpecification, Map as MapLibre } from "maplibre-gl";
import { token } from "../parts/colours";

const SOURCE = "ground-tiles";
const FONT = ["PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "sans-serif"];

const MAJOR = ["motorway", "trunk", "primary"];
const MIDDLE = ["secondary", "tertiary"];
const PATHS = ["pedestrian", "cycleway", "footway", "path", "bridleway", "steps"];

const classIn = (classes: string[]): ExpressionSpecification => ["in", ["get", "class"], ["literal", classes]];
const width = (at9: number, at14: number, at17: number): ExpressionSpecification =>
  ["interpolate", ["exponential", 1.4], ["zoom"], 9, at9, 14, at14, 17, at17];

/** Colours of the ground by layer: drawn again when the theme changes. */
export const GROUND_PAINT: [layer: string, property: string, token: string][] = [
  ["paths", "line-color", "map-road-minor"],
  ["streets", "line-color", "map-road-minor"],
  ["roads", "line-color", "map-road"],
  ["highways", "line-color", "map-road-major"],
  ["road-names", "text-color", "map-label"],
  ["road-names", "text-halo-color", "map-inside"],
  ["place-names", "text-color", "map-label"],
  ["place-names", "text-halo-color", "map-inside"],
];

const line = (id: string, filter: ExpressionSpecification, lineWidth: ExpressionSpecification, dash?: number[]): LayerSpecification => ({
  id,
  type: "line",
  source: SOURCE,
  "source-layer": "roads",
  filter,
  layout: { "line-cap": "round", "line-join": "round" },
  paint: { "line-width": lineWidth, ...(dash ? { "line-dasharray": dash } : {}) },
});

const LAYERS: LayerSpecification[] = [
  line("paths", classIn(PATHS), width(0.4, 0.7, 1.6), [2, 2]),
  line("streets", ["!", classIn([...MAJOR, ...MIDDLE, ...PATHS])], width(0.4, 1.2, 6)),
  line("roads", classIn(MIDDLE), width(0.7, 2.2, 9)),
  line("highways", classIn(MAJOR), width(1.1, 3.2, 12)),
  {
    id: "road-names",
    type: "symbol",
    source: SOURCE,
    "source-layer": "roads",
    minzoom: 12,
    filter: ["has", "name"],
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 320,
      "text-field": ["get", "name"],
      "text-font": FONT,
      "text-size": 11,
      "text-max-angle": 35,
    },
    paint: { "text-halo-width": 1.4 },
  },
  {
    id: "place-names",
    type: "symbol",
    source: SOURCE,
    "source-layer": "places",
    layout: {
      "text-field": ["get", "name"],
      "text-font": FONT,
      "text-size": ["match", ["get", "kind"], ["city", "town"], 14, ["suburb", "borough", "village"], 12, 11],
      "text-padding": 6,
    },
    paint: { "text-halo-width": 1.6 },
  },
];

/** The address of a tile, {z}, {x} and {y} left open. */
export const tileAddress = (operation: string, tiles: Tiles): string =>
  `${location.origin}/api/v1/operations/${encodeURIComponent(operation)}/tiles/${tiles.version}/{z}/{x}/{y}.mvt`;

/** Lays the road network under everything else, in place of the grid. Nothing happens where there is none. */
export function layGround(map: MapLibre, operation: string, tiles: Tiles): void {
  const { version, bounds, minzoom, maxzoom } = tiles;
  if (version === undefined || bounds === undefined || map.getSource(SOURCE) !== undefined) return;
  map.addSource(SOURCE, { type: "vector", tiles: [tileAddress(operation, tiles)], minzoom, maxzoom, bounds });
  for (const layer of LAYERS) map.addLayer(layer, "border");
  map.setLayoutProperty("grid", "visibility", "none");
}

/** The colours of the ground as the theme has them; before it is laid there is nothing to colour. */
export function colourGround(map: MapLibre): void {
  for (const [layer, property, name] of GROUND_PAINT) {
    if (map.getLayer(layer)) map.setPaintProperty(layer, property as Parameters<MapLibre["setPaintProperty"]>[1], token(name));
  }
}
