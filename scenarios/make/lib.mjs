// Shared by the generators of synthetic scenario rows.
import fs from "node:fs";

/** Reads a CSV without quotes into objects. */
export function read(file) {
  const [head, ...lines] = fs.readFileSync(file, "utf8").trim().split("\n");
  const columns = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((value, i) => [columns[i], value])));
}

/** Writes rows of values under a header; a value with a comma or quote is quoted. */
export function write(file, columns, rows) {
  const quote = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : value ?? "");
  const lines = [columns, ...rows.map((row) => row.map(quote).join(","))];
  fs.writeFileSync(file, lines.join("\n") + "\n");
  console.log(`${file.pathname.split("/").pop()} ${rows.length}`);
}

/** Pseudo-random numbers from 0 to 1 that are the same on every run. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const two = (n) => String(n).padStart(2, "0");
export const three = (n) => String(n).padStart(3, "0");
export const range = (n) => Array.from({ length: n }, (_, i) => i);
/** Degrees with 5 decimals, about one metre. */
export const degrees = (x) => x.toFixed(5);
