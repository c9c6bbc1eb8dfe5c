import type { Area, Spot, Team, Text, Unit } from "@hucheng/api";
import type { GeoJSONSource, LayerSpecification, Map as MapLibre } from "maplibre-gl";
import { token } from "../parts/colours";

const FONT = ["PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "sans-serif"];
type Say = (name: Text) => string;

const point = (lon: number, lat: number, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates: [lon, lat] },
});

/** Units where they are at home. */
export const unitFeatures = (units: Unit[], say: Say): GeoJSON.Feature[] =>
  units.flatMap((u) => (typeof u.lon === "number" && typeof u.lat === "number" ? [point(u.lon, u.lat, { what: "unit", name: say(u.name), size: u.membersBelow })] : []));

export interface Crew {
  team: Team;
  members: Spot[];
  lon: number;
  lat: number;
}

/** Teams of that day of which somebody is seen, in the middle of those who are. */
export function crews(spots: Iterable<Spot>, teams: Team[], day: string): Crew[] {
  const seen = new Map<string, Spot[]>();
  for (const spot of spots) for (const team of spot.teams) seen.set(team, [...(seen.get(team) ?? []), spot]);
  return teams.flatMap((team) => {
    const members = seen.get(team.code);
    if (members === undefined || (team.from ?? "") > day || (team.to ?? "9") < day) return [];
    const mean = (part: "lon" | "lat"): number => members.reduce((sum, m) => sum + m[part], 0) / members.length;
    return [{ team, members, lon: mean("lon"), lat: mean("lat") }];
  });
}

export const teamFeatures = (found: Crew[], say: Say): GeoJSON.Feature[] =>
  found.map((c) => point(c.lon, c.lat, { what: "team", name: `${say(c.team.name)} ${c.members.length}/${c.team.members}` }));

export const areaFeatures = (areas: Area[]): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features: areas.map((a) => ({ type: "Feature", properties: { name: a.name, net: a.isNet }, geometry: a.outline })),
});

const LAYERS: LayerSpecification[] = [
  { id: "homes-units", type: "symbol", source: "homes", filter: ["==", ["get", "what"], "unit"], layout: { "icon-image": "home", "icon-size": 0.8, "text-field": ["step", ["zoom"], "", 11.5, ["get", "name"]], "text-font": FONT, "text-size": 11, "text-anchor": "top", "text-offset": [0, 0.8], "text-optional": true, "icon-allow-overlap": true, "symbol-sort-key": ["-", 0, ["get", "size"]] }, paint: { "text-halo-width": 1.4 } },
  { id: "homes-teams", type: "symbol", source: "homes", filter: ["==", ["get", "what"], "team"], layout: { "icon-image": "team", "icon-size": 0.9, "text-field": ["get", "name"], "text-font": FONT, "text-size": 12, "text-anchor": "left", "text-offset": [1, 0], "icon-allow-overlap": true, "text-optional": true }, paint: { "text-halo-width": 1.6 } },
];

const PAINT: [layer: string, property: string, token: string][] = [
  ["homes-units", "text-color", "ink-2"],
  ["homes-units", "text-halo-color", "map-inside"],
  ["homes-teams", "text-color", "ink"],
  ["homes-teams", "text-halo-color", "map-inside"],
];

/** A house for a unit's home, a flag for a team. */
const PICTURES: Record<string, string> = { home: "M12 3L21 11V21H3V11Z", team: "M5 2V22M5 3H20L16 8L20 13H5" };

function picture(path: string): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 36;
  const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
  pen.scale(1.5, 1.5);
  pen.lineJoin = "round";
  const shape = new Path2D(path);
  pen.strokeStyle = token("surface");
  pen.lineWidth = 4;
  pen.stroke(shape);
  pen.fillStyle = token("ink-2");
  pen.fill(shape);
  pen.strokeStyle = token("ink-2");
  pen.lineWidth = 1.4;
  pen.stroke(shape);
  return pen.getImageData(0, 0, 36, 36);
}

export function putPictures(map: MapLibre): void {
  for (const [name, path] of Object.entries(PICTURES)) {
    if (map.hasImage(name)) map.updateImage(name, picture(path));
    else map.addImage(name, picture(path), { pixelRatio: 2 });
  }
}

/** Homes of units and teams, over the posts: a unit is at home in the middle of its own. */
export function showHomes(map: MapLibre, features: GeoJSON.Feature[]): void {
  const source = map.getSource<GeoJSONSource>("homes");
  const data: GeoJSON.FeatureCollection = { type: "FeatureCollection", features };
  if (source !== undefined) {
    source.setData(data);
    return;
  }
  if (features.length === 0) return;
  putPictures(map);
  map.addSource("homes", { type: "geojson", data });
  for (const layer of LAYERS) map.addLayer(layer, "sketch-inside");
  colourHomes(map);
}

export function colourHomes(map: MapLibre): void {
  if (!map.getLayer("homes-units")) return;
  putPictures(map);
  for (const [layer, property, name] of PAINT) map.setPaintProperty(layer, property as Parameters<MapLibre["setPaintProperty"]>[1], token(name));
}
