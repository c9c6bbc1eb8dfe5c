import type { ExpressionSpecification, GeoJSONSource, GeoJSONSourceSpecification, LayerSpecification, Map as MapLibre } from "maplibre-gl";
import { token } from "../parts/colours";

const FONT = ["PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "sans-serif"];

export const LONE: ExpressionSpecification = ["!", ["has", "point_count"]];
const GROUP: ExpressionSpecification = ["has", "point_count"];

/** From further away than a district, posts close together are one circle with their number; somebody missing among them shows. */
export const GROUPED: GeoJSONSourceSpecification = {
  type: "geojson",
  data: { type: "FeatureCollection", features: [] },
  cluster: true,
  clusterMaxZoom: 8,
  clusterRadius: 42,
  clusterProperties: { missing: ["+", ["get", "missing"]], waits: ["+", ["get", "waits"]] },
};

const COLOUR = (): ExpressionSpecification => ["case", [">", ["get", "missing"], 0], token("alarm"), token("clock")];
const MARKED: ExpressionSpecification = ["any", [">", ["get", "missing"], 0], [">", ["get", "waits"], 0]];

export const GROUP_LAYERS = (): LayerSpecification[] => [
  {
    id: "post-groups",
    type: "circle",
    source: "posts",
    filter: GROUP,
    paint: {
      "circle-radius": ["step", ["get", "point_count"], 13, 20, 17, 100, 21],
      "circle-color": token("accent"),
      "circle-stroke-color": token("surface"),
      "circle-stroke-width": 2,
    },
  },
  {
    id: "post-counts",
    type: "symbol",
    source: "posts",
    filter: GROUP,
    layout: { "text-field": ["get", "point_count_abbreviated"], "text-font": FONT, "text-size": 12, "text-allow-overlap": true },
    paint: { "text-color": token("surface") },
  },
  {
    id: "post-marks",
    type: "circle",
    source: "posts",
    filter: MARKED,
    paint: { "circle-radius": ["interpolate", ["linear"], ["zoom"], 9, ["case", GROUP, 25, 6], 13, ["case", GROUP, 25, 15]], "circle-opacity": 0, "circle-stroke-color": COLOUR(), "circle-stroke-width": 1.6, "circle-stroke-opacity": 0.85 },
  },
];

export const GROUP_PAINT: [layer: string, property: string, token: string][] = [
  ["post-groups", "circle-color", "accent"],
  ["post-groups", "circle-stroke-color", "surface"],
  ["post-counts", "text-color", "surface"],
];

/** A circle is opened by coming closer. */
export function openGroups(map: MapLibre): void {
  map.on("click", "post-groups", async (e) => {
    const group = e.features?.[0];
    const id = group?.properties["cluster_id"] as number | undefined;
    if (id === undefined) return;
    const zoom = await map.getSource<GeoJSONSource>("posts")?.getClusterExpansionZoom(id);
    if (zoom !== undefined) map.easeTo({ center: e.lngLat, zoom });
  });
}

export const recolourMarks = (map: MapLibre): void => void map.setPaintProperty("post-marks", "circle-stroke-color", COLOUR());
