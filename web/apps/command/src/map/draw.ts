import "maplibre-gl/dist/maplibre-gl.css";
import { Map as MapLibre, NavigationControl, setWorkerUrl, type GeoJSONSource } from "maplibre-gl";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { BoardPost, Leak, PostRate, Tiles } from "@hucheng/api";
import { token } from "../parts/colours";
import { putGlyphs } from "./glyphs";
import { colourGround, layGround, tileAddress } from "./ground";
import { colourHomes, showHomes } from "./homes";
import { keepTiles, tilesToKeep } from "./keep";
import { leakFeatures, putArrows } from "./leaks";
import { colourMoving, showMoving } from "./moving";
import { carryCorners, sketchFeatures, type Corner } from "./sketch";
import { openGroups, recolourMarks } from "./groups";
import { boxAround, graticule, postFeatures, type Box } from "./shapes";
import { iconSize, PAINT, quietStyle } from "./style";

type Paint = Parameters<MapLibre["setPaintProperty"]>[1];

setWorkerUrl(worker);

export interface MapTold {
  hover: (code: string | undefined) => void;
  pick: (code: string | undefined) => void;
  /** A place was pointed at: with the mouse, or with Enter in the middle of the map. */
  spot: (lon: number, lat: number) => void;
  /** A corner of the sketch was taken hold of and carried; `done` when it was let go. */
  carry: (corner: number, lon: number, lat: number, done: boolean) => void;
}

/** The map of an operation: outline, quiet grid, posts. Knows nothing of pages. */
export class PostMapDrawing {
  private readonly map: MapLibre;
  private readonly ready: Promise<unknown>;
  private box: Box | undefined;
  private moved = false;
  private aiming = false;
  private readonly stop = new AbortController();

  constructor(box: HTMLElement, private kinds: { code: string; shape: string; inspects?: boolean }[], told: MapTold) {
    this.map = new MapLibre({
      container: box,
      style: quietStyle(),
      center: [0, 0],
      zoom: 2,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), "bottom-right");
    this.ready = new Promise((done) => this.map.once("load", done)).then(() => {
      putGlyphs(this.map, this.kinds);
      putArrows(this.map);
    });
    const codeAt = (point: { x: number; y: number }): string | undefined =>
      this.map.getLayer("posts") &&
      (this.map.queryRenderedFeatures([point.x, point.y], { layers: ["posts"] })[0]?.properties["code"] as string | undefined);
    this.map.on("resize", () => this.fit());
    this.map.on("movestart", (e) => (this.moved ||= e.originalEvent !== undefined));
    this.map.on("mousemove", (e) => {
      const code = codeAt(e.point);
      this.map.getCanvas().style.cursor = this.aiming ? "crosshair" : code === undefined ? "" : "pointer";
      told.hover(code);
    });
    this.map.on("mouseout", () => told.hover(undefined));
    this.map.on("click", (e) => {
      told.pick(this.aiming ? undefined : codeAt(e.point));
      if (this.map.queryRenderedFeatures(e.point, { layers: ["sketch-corners"] }).length === 0) told.spot(e.lngLat.lng, e.lngLat.lat);
    });
    this.map.getCanvas().addEventListener("keydown", (e) => {
      const middle = this.map.getCenter();
      if (e.key === "Enter") told.spot(middle.lng, middle.lat);
    });
    carryCorners(this.map, told.carry);
    openGroups(this.map);
  }

  async show(outline: GeoJSON.Feature | undefined, posts: BoardPost[], here: string | undefined, rates?: ReadonlyMap<string, PostRate>): Promise<void> {
    await this.ready;
    if (this.box === undefined && (this.box = boxAround(outline, posts)) !== undefined) {
      this.put("grid", graticule(this.box));
      this.fit();
    }
    if (outline !== undefined) this.put("outline", { type: "FeatureCollection", features: [outline] });
    this.put("posts", postFeatures(posts, here, new Set(this.kinds.filter((k) => k.inspects).map((k) => k.code)), rates));
  }

  /** Ways in, in red; those that an order would close, in green. */
  async showLeaks(leaks: Leak[], closed: Leak[]): Promise<void> {
    await this.ready;
    this.put("leaks", leakFeatures(leaks, closed));
  }

  /** The roads under everything; once they are drawn, all of their tiles are fetched for when the line is cut. Returns how many. */
  async ground(operation: string, tiles: Tiles): Promise<number> {
    await this.ready;
    if (tiles.version === undefined) return 0;
    layGround(this.map, operation, tiles);
    colourGround(this.map);
    await new Promise((done) => this.map.once("idle", done));
    return keepTiles(tileAddress(operation, tiles), tilesToKeep(tiles), this.stop.signal);
  }

  /** Whether a click means a place, not a post. */
  aim(on: boolean): void {
    this.aiming = on;
    this.map.getCanvas().style.cursor = on ? "crosshair" : "";
  }

  /** What is being drawn, and areas that were drawn before. */
  async sketch(ring: Corner[], closed: boolean): Promise<void> {
    await this.ready;
    this.put("sketch", sketchFeatures(ring, closed));
  }

  async areas(features: GeoJSON.FeatureCollection): Promise<void> {
    await this.ready;
    this.put("areas", features);
  }

  /** Homes of units, and teams. */
  async homes(features: GeoJSON.Feature[]): Promise<void> {
    await this.ready;
    showHomes(this.map, features);
  }

  /** Whoever moves; asked for every second. */
  async moving(features: GeoJSON.FeatureCollection): Promise<void> {
    await this.ready;
    showMoving(this.map, features);
  }

  async recolour(): Promise<void> {
    await this.ready;
    colourGround(this.map);
    colourMoving(this.map);
    colourHomes(this.map);
    recolourMarks(this.map);
    for (const [layer, property, name] of PAINT) this.map.setPaintProperty(layer, property as Paint, token(name));
    putGlyphs(this.map, this.kinds);
    putArrows(this.map);
  }

  /** Larger marks for a screen that is read from far away. */
  async enlarge(scale: number): Promise<void> {
    await this.ready;
    this.map.setLayoutProperty("posts", "icon-size", iconSize(scale));
  }

  /** Where a place is on the screen, in pixels from the map's corner. */
  at(lon: number, lat: number): { x: number; y: number } {
    return this.map.project([lon, lat]);
  }

  remove(): void {
    this.stop.abort();
    this.map.remove();
  }

  /** The whole area, until the reader has moved the map. */
  private fit(): void {
    if (this.box !== undefined && !this.moved) this.map.fitBounds(this.box, { padding: 28, animate: false });
  }

  private put(source: string, data: GeoJSON.FeatureCollection): void {
    this.map.getSource<GeoJSONSource>(source)?.setData(data);
  }
}
