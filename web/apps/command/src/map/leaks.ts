import type { Leak } from "@hucheng/api";
import type { LayerSpecification, Map as MapLibre } from "maplibre-gl";
import { token } from "../parts/colours";

const ARROWS: [name: string, colour: string][] = [
  ["leak-arrow", "alarm"],
  ["closed-arrow", "proof"],
];
const SIZE = 36;

/** Lines of the ways in, and where each could be stopped. */
export function leakFeatures(leaks: Leak[], closed: Leak[]): GeoJSON.FeatureCollection {
  const of = (leak: Leak, kind: string): GeoJSON.Feature[] => [
    { type: "Feature", properties: { kind }, geometry: { type: "LineString", coordinates: leak.line } },
    { type: "Feature", properties: { kind }, geometry: { type: "Point", coordinates: [leak.lon, leak.lat] } },
  ];
  return { type: "FeatureCollection", features: [...closed.flatMap((l) => of(l, "closed")), ...leaks.flatMap((l) => of(l, "leak"))] };
}

const line = (id: string, kind: string, colour: string, dashed: boolean): LayerSpecification => ({
  id,
  type: "line",
  source: "leaks",
  filter: ["all", ["==", ["geometry-type"], "LineString"], ["==", ["get", "kind"], kind]],
  layout: { "line-cap": "round", "line-join": "round" },
  paint: { "line-color": token(colour), "line-width": 3.2, ...(dashed ? { "line-dasharray": [2, 1.6] } : {}) },
});

const arrows = (id: string, kind: string, icon: string): LayerSpecification => ({
  id,
  type: "symbol",
  source: "leaks",
  filter: ["all", ["==", ["geometry-type"], "LineString"], ["==", ["get", "kind"], kind]],
  layout: {
    "symbol-placement": "line",
    "symbol-spacing": 60,
    "icon-image": icon,
    "icon-size": 0.8,
    "icon-allow-overlap": true,
    "icon-rotation-alignment": "map",
  },
});

/** Red lines with arrows; a ring where the way could be stopped. What an order closes is green and broken. */
export const LEAK_LAYERS = (): LayerSpecification[] => [
  line("closed-lines", "closed", "proof", true),
  arrows("closed-arrows", "closed", "closed-arrow"),
  line("leak-lines", "leak", "alarm", false),
  arrows("leak-arrows", "leak", "leak-arrow"),
  {
    id: "leak-gates",
    type: "circle",
    source: "leaks",
    filter: ["all", ["==", ["geometry-type"], "Point"], ["==", ["get", "kind"], "leak"]],
    paint: { "circle-radius": 13, "circle-opacity": 0, "circle-stroke-color": token("alarm"), "circle-stroke-width": 2.4 },
  },
];

export const LEAK_PAINT: [layer: string, property: string, token: string][] = [
  ["closed-lines", "line-color", "proof"],
  ["leak-lines", "line-color", "alarm"],
  ["leak-gates", "circle-stroke-color", "alarm"],
];

/** An arrow head pointing along the line, with a rim that sets it off from the line. */
function arrow(colour: string): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
  pen.scale(SIZE / 24, SIZE / 24);
  pen.lineJoin = "round";
  const head = new Path2D("M6 5L19 12L6 19L9.5 12Z");
  pen.strokeStyle = token("surface");
  pen.lineWidth = 3;
  pen.stroke(head);
  pen.fillStyle = token(colour);
  pen.fill(head);
  return pen.getImageData(0, 0, SIZE, SIZE);
}

export function putArrows(map: MapLibre): void {
  for (const [name, colour] of ARROWS) {
    const picture = arrow(colour);
    if (map.hasImage(name)) map.updateImage(name, picture);
    else map.addImage(name, picture, { pixelRatio: 2 });
  }
}
