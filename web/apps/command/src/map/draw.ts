import "maplibre-gl/dist/maplibre-gl.css";
import { Map as MapLibre, NavigationControl, setWorkerUrl, type GeoJSONSource } from "maplibre-gl";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { BoardPost } from "@hucheng/api";
import { token } from "../parts/colours";
import { putGlyphs } from "./glyphs";
import { boxAround, graticule, postFeatures } from "./shapes";
import { iconSize, PAINT, quietStyle } from "./style";

type Paint = Parameters<MapLibre["setPaintProperty"]>[1];

setWorkerUrl(worker);

export interface MapTold {
  hover: (code: string | undefined) => void;
  pick: (code: string | undefined) => void;
}

/** The map of an operation: outline, quiet grid, posts. Knows nothing of pages. */
export class PostMapDrawing {
  private readonly map: MapLibre;
  private readonly ready: Promise<unknown>;
  private boxed = false;

  constructor(box: HTMLElement, private kinds: { code: string; shape: string }[], told: MapTold) {
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
    this.ready = new Promise((done) => this.map.once("load", done)).then(() => putGlyphs(this.map, this.kinds));
    const codeAt = (point: { x: number; y: number }): string | undefined =>
      this.map.getLayer("posts") &&
      (this.map.queryRenderedFeatures([point.x, point.y], { layers: ["posts"] })[0]?.properties["code"] as string | undefined);
    this.map.on("mousemove", (e) => {
      const code = codeAt(e.point);
      this.map.getCanvas().style.cursor = code === undefined ? "" : "pointer";
      told.hover(code);
    });
    this.map.on("mouseout", () => told.hover(undefined));
    this.map.on("click", (e) => told.pick(codeAt(e.point)));
  }

  async show(outline: GeoJSON.Feature | undefined, posts: BoardPost[], here: string | undefined): Promise<void> {
    await this.ready;
    const box = boxAround(outline, posts);
    if (box !== undefined && !this.boxed) {
      this.boxed = true;
      this.put("grid", graticule(box));
      this.map.fitBounds(box, { padding: { top: 28, bottom: 28, left: 28, right: 28 }, animate: false });
    }
    if (outline !== undefined) this.put("outline", { type: "FeatureCollection", features: [outline] });
    this.put("posts", postFeatures(posts, here));
  }

  async recolour(): Promise<void> {
    await this.ready;
    for (const [layer, property, name] of PAINT) this.map.setPaintProperty(layer, property as Paint, token(name));
    putGlyphs(this.map, this.kinds);
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
    this.map.remove();
  }

  private put(source: string, data: GeoJSON.FeatureCollection): void {
    this.map.getSource<GeoJSONSource>(source)?.setData(data);
  }
}
