import { HEAD, NAMES, ROW, type Ink } from "./ink";
import { inSight } from "./span";
import { drawCells, drawName } from "./strip";
import type { GridCell, GridDay, GridRow, Spot } from "./types";

export interface Picture {
  ink: Ink;
  days: GridDay[];
  rows: GridRow[];
  cells: (row: number) => (GridCell | undefined)[];
  corner: string;
}

export interface View {
  top: number;
  left: number;
  width: number;
  height: number;
  column: number;
  here: Spot | undefined;
  lifted: Spot | undefined;
  over: Spot | undefined;
}

const KEPT = 400;

/**
 * Draws the grid. Each row is drawn once into a strip of its own and from then on only copied, so that scrolling costs some thirty copies a
 * frame, however many rows there are.
 */
export class Painter {
  private strips = new Map<number, HTMLCanvasElement>();
  private picture: Picture | undefined;
  private made = "";

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly scale: number,
  ) {}

  show(picture: Picture): void {
    this.picture = picture;
    this.strips.clear();
  }

  private strip(picture: Picture, index: number, column: number): HTMLCanvasElement {
    const known = this.strips.get(index);
    if (known !== undefined) return known;
    let sheet: HTMLCanvasElement | undefined;
    if (this.strips.size >= KEPT) {
      const oldest = this.strips.keys().next().value as number;
      sheet = this.strips.get(oldest);
      this.strips.delete(oldest);
    }
    sheet ??= document.createElement("canvas");
    sheet.width = Math.ceil((NAMES + column * picture.days.length) * this.scale);
    sheet.height = Math.ceil(ROW * this.scale);
    const pen = sheet.getContext("2d") as CanvasRenderingContext2D;
    pen.scale(this.scale, this.scale);
    drawName(pen, picture.ink, picture.rows[index] as GridRow);
    pen.translate(NAMES, 0);
    drawCells(pen, picture.ink, picture.days, picture.cells(index), column);
    this.strips.set(index, sheet);
    return sheet;
  }

  draw(view: View): void {
    const picture = this.picture;
    const pen = this.canvas.getContext("2d", { alpha: false });
    if (picture === undefined || pen === null) return;
    const shape = `${view.column} ${picture.days.length}`;
    if (shape !== this.made) this.strips.clear();
    this.made = shape;
    pen.setTransform(this.scale, 0, 0, this.scale, 0, 0);
    pen.fillStyle = picture.ink.surface;
    pen.fillRect(0, 0, view.width, view.height);
    const span = inSight(view.top, view.height - HEAD, ROW, picture.rows.length, 0);
    for (let index = span.first; index < span.last; index++) {
      const y = Math.round((HEAD + index * ROW - view.top) * this.scale);
      const sheet = this.strip(picture, index, view.column);
      pen.setTransform(1, 0, 0, 1, 0, 0);
      const names = Math.round(NAMES * this.scale);
      const from = names + Math.round(view.left * this.scale);
      const wide = Math.min(sheet.width - from, this.canvas.width - names);
      if (wide > 0) pen.drawImage(sheet, from, 0, wide, sheet.height, names, y, wide, sheet.height);
      pen.drawImage(sheet, 0, 0, names, sheet.height, 0, y, names, sheet.height);
    }
    pen.setTransform(this.scale, 0, 0, this.scale, 0, 0);
    this.marks(pen, picture.ink, view);
    this.head(pen, picture, view);
  }

  private marks(pen: CanvasRenderingContext2D, ink: Ink, view: View): void {
    pen.save();
    pen.beginPath();
    pen.rect(NAMES, HEAD, view.width - NAMES, view.height - HEAD);
    pen.clip();
    const frame = (spot: Spot, dash: number[]): void => {
      pen.setLineDash(dash);
      pen.lineWidth = 2;
      pen.strokeStyle = ink.accent;
      pen.strokeRect(NAMES + spot.day * view.column - view.left + 1, HEAD + spot.row * ROW - view.top + 1, view.column - 2, ROW - 3);
    };
    if (view.here) frame(view.here, []);
    if (view.lifted) frame(view.lifted, [2, 2]);
    if (view.over) frame(view.over, [5, 4]);
    pen.restore();
  }

  private head(pen: CanvasRenderingContext2D, { ink, days, corner }: Picture, view: View): void {
    pen.textBaseline = "middle";
    pen.textAlign = "center";
    days.forEach((day, n) => {
      const x = NAMES + n * view.column - view.left;
      if (x < NAMES - view.column || x > view.width) return;
      pen.fillStyle = day.weekend ? ink.quiet : ink.surface;
      pen.fillRect(x, 0, view.column, HEAD);
      pen.fillStyle = ink.ink2;
      pen.font = ink.big;
      pen.fillText(day.head, x + view.column / 2, 14);
      pen.font = ink.small;
      pen.fillText(day.weekday, x + view.column / 2, 31);
    });
    pen.fillStyle = ink.surface;
    pen.fillRect(0, 0, NAMES, HEAD);
    pen.textAlign = "left";
    pen.fillStyle = ink.ink3;
    pen.font = ink.big;
    pen.fillText(corner, 12, HEAD / 2);
    pen.fillStyle = ink.lineStrong;
    pen.fillRect(0, HEAD - 1, view.width, 1);
    pen.fillStyle = ink.line;
    pen.fillRect(NAMES - 1, 0, 1, HEAD);
  }
}
