import { shapePath } from "@hucheng/ui";
import type { Map as MapLibre } from "maplibre-gl";
import { token } from "../parts/colours";

const SIZE = 44;

/** Draws a shape as the legend and the lists draw it: solid is open, an outline is planned, struck through is revoked. */
export function glyph(shape: string | undefined, state: string): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
  const revoked = state === "revoked";
  const colour = token(revoked ? "ink-3" : "accent");
  pen.translate(4, 4);
  pen.scale((SIZE - 8) / 24, (SIZE - 8) / 24);
  const path = new Path2D(shapePath(shape));
  pen.lineJoin = "round";
  pen.strokeStyle = token("surface");
  pen.lineWidth = 4.5;
  pen.stroke(path);
  pen.fillStyle = state === "open" ? colour : token("surface");
  pen.fill(path);
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  pen.stroke(path);
  if (revoked) {
    pen.lineWidth = 2.2;
    pen.stroke(new Path2D("M3 21L21 3"));
  }
  return pen.getImageData(0, 0, SIZE, SIZE);
}

export const glyphName = (kind: string, state: string): string => `${kind}/${state}`;

/** One picture per kind and state, drawn again when the theme changes. */
export function putGlyphs(map: MapLibre, kinds: { code: string; shape: string }[]): void {
  for (const kind of kinds) {
    for (const state of ["open", "planned", "revoked"]) {
      const name = glyphName(kind.code, state);
      const picture = glyph(kind.shape, state);
      if (map.hasImage(name)) map.updateImage(name, picture);
      else map.addImage(name, picture, { pixelRatio: 2 });
    }
  }
}
