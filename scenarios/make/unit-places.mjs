// Writes unit-places.csv of nanhai-2020 and aldermere-2025, where units are at home: made up, in the middle of the posts of the unit and of those below it.
// To be run after the scripts that write units.csv and posts.csv: node scenarios/make/unit-homes.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { degrees } from "./lib.mjs";

const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, line.split(",").length).map((m) => m[1]);

function table(file) {
  const [header, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const names = header.split(",");
  return lines.map((line) => Object.fromEntries(cells(line).slice(0, names.length).map((value, i) => [names[i], value])));
}

for (const scenario of ["nanhai-2020", "aldermere-2025"]) {
  const folder = new URL(`../${scenario}/`, import.meta.url).pathname;
  const units = table(`${folder}units.csv`);
  const posts = table(`${folder}posts.csv`);
  const parent = new Map(units.map((u) => [u.code, u.parent]));
  const sums = new Map();
  for (const post of posts) {
    for (let unit = post.unit; unit; unit = parent.get(unit)) {
      const sum = sums.get(unit) ?? [0, 0, 0];
      sums.set(unit, [sum[0] + 1, sum[1] + Number(post.lon), sum[2] + Number(post.lat)]);
    }
  }
  const lines = units
    .filter((u) => sums.has(u.code))
    .map((u) => {
      const [n, lon, lat] = sums.get(u.code);
      return [u.code, degrees(lon / n), degrees(lat / n)].join(",");
    });
  writeFileSync(`${folder}unit-places.csv`, ["unit,lon,lat", ...lines].join("\n") + "\n");
}
