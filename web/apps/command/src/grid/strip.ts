import { fitted, NAMES, ROW, type Ink } from "./ink";
import type { GridCell, GridDay, GridRow } from "./types";

function two(pen: CanvasRenderingContext2D, ink: Ink, first: string, second: string, x: number, width: number): void {
  pen.font = ink.bold;
  pen.fillText(fitted(pen, first, width), x, second === "" ? ROW / 2 + 0.5 : 12);
  if (second === "") return;
  pen.font = ink.small;
  pen.fillText(fitted(pen, second, width), x, 27);
}

/** The squares of one row, drawn from x = 0. */
export function drawCells(pen: CanvasRenderingContext2D, ink: Ink, days: GridDay[], cells: (GridCell | undefined)[], width: number): void {
  pen.fillStyle = ink.surface;
  pen.fillRect(0, 0, width * days.length, ROW);
  pen.textBaseline = "middle";
  pen.textAlign = "center";
  days.forEach((day, n) => {
    const x = n * width;
    const cell = cells[n];
    if (day.weekend) {
      pen.fillStyle = ink.quiet;
      pen.fillRect(x, 0, width, ROW);
    }
    if (cell === undefined) return;
    const tone = ink.tones[cell.tone];
    pen.beginPath();
    pen.roundRect(x + 1.5, 1.5, width - 3, ROW - 4, 4);
    if (tone.ground !== undefined) {
      pen.fillStyle = tone.ground;
      pen.fill();
    }
    if (tone.edge !== undefined || cell.broken) {
      pen.setLineDash(tone.dashed ? [3, 3] : []);
      pen.lineWidth = cell.broken ? 2.5 : 1;
      pen.strokeStyle = cell.broken ? ink.alarm : (tone.edge ?? ink.line);
      pen.stroke();
      pen.setLineDash([]);
    }
    pen.fillStyle = tone.word;
    two(pen, ink, cell.broken ? `! ${cell.word}` : cell.word, cell.sub, x + width / 2, width - 6);
    if (cell.changed) {
      pen.fillStyle = ink.accent;
      pen.beginPath();
      pen.moveTo(x + width - 12, 1);
      pen.lineTo(x + width - 1, 1);
      pen.lineTo(x + width - 1, 12);
      pen.fill();
    }
  });
  pen.fillStyle = ink.line;
  pen.fillRect(0, ROW - 1, width * days.length, 1);
}

/** The name of one row, drawn from x = 0. */
export function drawName(pen: CanvasRenderingContext2D, ink: Ink, row: GridRow): void {
  pen.fillStyle = ink.surface;
  pen.fillRect(0, 0, NAMES, ROW);
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.fillStyle = ink.ink;
  pen.font = ink.big;
  pen.fillText(fitted(pen, row.name, NAMES - 20), 12, 12);
  pen.fillStyle = ink.ink3;
  pen.font = ink.small;
  pen.fillText(fitted(pen, row.sub, NAMES - 20), 12, 27);
  pen.fillStyle = ink.line;
  pen.fillRect(0, ROW - 1, NAMES, 1);
  pen.fillRect(NAMES - 1, 0, 1, ROW);
}
