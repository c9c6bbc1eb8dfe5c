import type { ExpressionSpecification, StyleSpecification } from "maplibre-gl";
import { token } from "../parts/colours";
import { LEAK_LAYERS, LEAK_PAINT } from "./leaks";
import { GROUPED, GROUP_LAYERS, GROUP_PAINT, LONE } from "./groups";
import { AREA_LAYERS, SKETCH_LAYERS, SKETCH_PAINT } from "./sketch";

const NOTHING: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };

const grown = (by: number): ExpressionSpecification => ["*", ["get", "size"], by];

/** Marks grow a little with the zoom. */
export const iconSize = (scale: number): ExpressionSpecification =>
  ["interpolate", ["linear"], ["zoom"], 8, grown(0.6 * scale), 11, grown(0.8 * scale), 14, grown(1.2 * scale)];

/** A quiet ground of our own: no tiles, no fonts, nothing from outside. */
export function quietStyle(): StyleSpecification {
  return {
    version: 8,
    sources: {
      grid: { type: "geojson", data: NOTHING },
      outline: { type: "geojson", data: NOTHING },
      posts: GROUPED,
      leaks: { type: "geojson", data: NOTHING },
      areas: { type: "geojson", data: NOTHING },
      sketch: { type: "geojson", data: NOTHING },
    },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": token("map-outside") } },
      { id: "inside", type: "fill", source: "outline", paint: { "fill-color": token("map-inside") } },
      { id: "grid", type: "line", source: "grid", paint: { "line-color": token("map-grid"), "line-width": 1 } },
      { id: "border", type: "line", source: "outline", paint: { "line-color": token("map-line"), "line-width": 1.6 } },
      ...AREA_LAYERS(),
      ...LEAK_LAYERS(),
      {
        id: "here",
        type: "circle",
        source: "posts",
        filter: ["all", LONE, ["==", ["get", "here"], true]],
        paint: {
          "circle-radius": 17,
          "circle-color": token("accent"),
          "circle-opacity": 0.18,
          "circle-stroke-color": token("accent"),
          "circle-stroke-width": 1.5,
        },
      },
      ...GROUP_LAYERS(),
      {
        id: "posts",
        type: "symbol",
        source: "posts",
        filter: LONE,
        layout: {
          "icon-image": ["get", "icon"],
          "icon-size": iconSize(1),
          "icon-allow-overlap": true,
          "symbol-sort-key": ["get", "order"],
        },
      },
      ...SKETCH_LAYERS(),
    ],
  };
}

/** The colours again, after the theme changed. */
export const PAINT: [layer: string, property: string, token: string][] = [
  ["ground", "background-color", "map-outside"],
  ["inside", "fill-color", "map-inside"],
  ["grid", "line-color", "map-grid"],
  ["border", "line-color", "map-line"],
  ["here", "circle-color", "accent"],
  ["here", "circle-stroke-color", "accent"],
  ...LEAK_PAINT,
  ...GROUP_PAINT,
  ...SKETCH_PAINT,
];
