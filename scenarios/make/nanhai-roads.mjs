// Writes roads.osm.gz of nanhai-2020: an invented road network that fits the invented outline and posts. Every inspecting post stands on a
// road of its own that comes from beyond the outline; behind the posts one network joins stations and villages. Nothing of it is a map of
// the real district. Run after nanhai-posts.mjs: node scenarios/make/nanhai-roads.mjs
import fs from "node:fs";
import zlib from "node:zlib";
import { randomFrom, range, read } from "./lib.mjs";

const dir = new URL("../nanhai-2020/", import.meta.url);
const outline = JSON.parse(fs.readFileSync(new URL("outline.geojson", dir))).geometry.coordinates[0];
const posts = read(new URL("posts.csv", dir));
const divisions = read(new URL("divisions.csv", dir));
const random = randomFrom(20200223);

// Flat metres around the middle of the district
const [lon0, lat0] = [113.05, 23.05];
const [mx, my] = [111195 * Math.cos((lat0 * Math.PI) / 180), 111195];
const flat = ([lon, lat]) => [(lon - lon0) * mx, (lat - lat0) * my];
const ring = outline.map(flat);
const sides = ring.slice(1).map((b, i) => [ring[i], b]);

const minus = (a, b) => [a[0] - b[0], a[1] - b[1]];
const plus = (a, b, k = 1) => [a[0] + k * b[0], a[1] + k * b[1]];
const length = (a) => Math.hypot(a[0], a[1]);
const toUnit = (a) => (length(a) === 0 ? [1, 0] : [a[0] / length(a), a[1] / length(a)]);
const cross = (a, b) => a[0] * b[1] - a[1] * b[0];
const far = (a, b) => length(minus(a, b));

function isInside([x, y]) {
  let inside = false;
  for (const [a, b] of sides) if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  return inside;
}

/** Where two lines cross, as shares of each, or null. */
function meet([a, b], [c, d]) {
  const [r, s] = [minus(b, a), minus(d, c)];
  const det = cross(r, s);
  if (Math.abs(det) < 1e-9) return null;
  const [t, u] = [cross(minus(c, a), s) / det, cross(minus(c, a), r) / det];
  return t > 0 && t < 1 && u > 0 && u < 1 ? [t, u] : null;
}

function nearestOn([a, b], p) {
  const r = minus(b, a);
  const t = Math.min(1, Math.max(0, (minus(p, a)[0] * r[0] + minus(p, a)[1] * r[1]) / (r[0] ** 2 + r[1] ** 2)));
  return plus(a, r, t);
}

const nearestOf = (lines, p) => lines.map((l) => nearestOn(l, p)).reduce((best, q) => (far(q, p) < far(best, p) ? q : best));
const crossings = (line, others) => others.filter((other) => meet(line, other)).length;

const nodes = [];
const ways = [];
function node(at, tags = {}) {
  nodes.push({ at, tags });
  return nodes.length - 1;
}

// One road for each inspecting post: from beyond the outline, over it, past the post, 250 m further
const inspecting = posts.filter((p) => ["joint-checkpoint", "terminal-checkpoint", "village-checkpoint"].includes(p.kind));
const approaches = inspecting.map((p) => {
  const at = flat([Number(p.lon), Number(p.lat)]);
  const border = nearestOf(sides, at);
  const outward = toUnit(minus(border, at));
  let reach = 1500;
  let rim = plus(border, outward, reach);
  while (reach > 60 && (isInside(rim) || crossings([plus(border, outward, 1), rim], sides) > 0)) {
    reach /= 1.3;
    rim = plus(border, outward, reach);
  }
  const bend = plus(plus(border, minus(at, border), 0.5), [-outward[1], outward[0]], (random() - 0.5) * 0.12 * far(at, border));
  const isBent = far(at, border) > 800 && crossings([rim, bend], sides) === 1 && crossings([bend, at], sides) === 0;
  let end = plus(at, outward, -250);
  if (!isInside(end)) end = plus(at, outward, -40);
  return { post: p, outer: isBent ? [rim, bend, at] : [rim, at], end };
});

// The outer parts may join each other; each meeting of two becomes a node of both
const outerLines = [];
approaches.forEach((a, i) => {
  for (let k = 1; k < a.outer.length; k++) outerLines.push({ road: i, line: [a.outer[k - 1], a.outer[k]], on: [] });
});
outerLines.forEach((first, i) => {
  for (const second of outerLines.slice(i + 1)) {
    const hit = second.road === first.road ? null : meet(first.line, second.line);
    if (!hit) continue;
    const n = node(plus(first.line[0], minus(first.line[1], first.line[0]), hit[0]));
    first.on.push([hit[0], n]);
    second.on.push([hit[1], n]);
  }
});

const inner = [];
const highway = { 1: "trunk", 2: "primary", 3: "secondary" };
approaches.forEach((a, i) => {
  const { post } = a;
  const refs = [node(a.outer[0])];
  for (const { line, on } of outerLines.filter((l) => l.road === i)) {
    on.sort((x, y) => x[0] - y[0]).forEach(([, n]) => refs.push(n));
    refs.push(node(line[1]));
  }
  const end = node(a.end);
  inner.push({ n: end, at: a.end });
  const zh = post.name_zh.replace(/(联合检疫检查站|检查点|小卡点)$/, "");
  const en = post.name_en.replace(/ (joint checkpoint|checkpoint|road checkpoint)$/, "");
  const kind = post.kind === "joint-checkpoint" ? highway[post.class] : post.kind === "terminal-checkpoint" ? "tertiary" : "unclassified";
  const [name, nameEn] = post.kind === "terminal-checkpoint" ? [`${zh}进站路`, `${en} approach`] : [zh, en];
  ways.push({ refs: [...refs, end], tags: { highway: kind, name, "name:en": nameEn } });
});

/** A place for people: inside, far enough from every road before its post, and from the other places. */
function settle(near, radius, apart) {
  for (let tries = 1; tries < 4000; tries++) {
    const angle = random() * 2 * Math.PI;
    const at = plus(near, [Math.cos(angle), Math.sin(angle)], radius * Math.sqrt(random()) * (1 + tries / 400));
    const isFree = isInside(at) && far(nearestOf(sides, at), at) > 150 && far(nearestOf(outerLines.map((l) => l.line), at), at) > 400;
    if (isFree && inner.every((o) => far(o.at, at) > apart)) return at;
  }
  throw new Error("no room for a settlement");
}

function settlement(near, radius, apart, place, zh, en) {
  const at = settle(near, radius, apart);
  const n = node(at, { place, name: zh, "name:en": en });
  inner.push({ n, at });
  return n;
}

// Towns at the middle of their posts, villages around the posts of their station
const station = (unit) => unit.replace(/-r\d\d$/, "");
const home = {};
posts.forEach((p) => (home[station(p.unit)] ??= []).push(p));
const towns = {};
for (const [unit, there] of Object.entries(home)) {
  const middle = there.map((p) => flat([Number(p.lon), Number(p.lat)])).reduce((a, b) => plus(a, b)).map((x) => x / there.length);
  const name = there.find((p) => p.kind === "patrol-beat") ?? there[0];
  const [zh, en] = [name.name_zh.replace(/(巡逻区|重点部位).*/, ""), name.name_en.replace(/ (patrol beat|key site).*/, "")];
  towns[unit] = { middle, n: settlement(middle, 400, 300, "town", `${zh}（合成）`, `${en} (synthetic)`) };
  const side = nodes[towns[unit].n].at;
  nodes.push({ at: plus(side, [120, 60]), tags: { amenity: "hospital", name: `${zh}医院（合成）`, "name:en": `${en} hospital (synthetic)` } });
}
divisions
  .filter((d) => d.kind.endsWith("-committee"))
  .forEach((d) => {
    const there = towns[station(d.unit)];
    if (there) settlement(there.middle, 2600, 220, "village", d.name_zh, d.name_en);
  });

// Behind the posts: neighbours are joined (no third place in the circle over two), but no road leaves the district
const blocks = [];
for (let i = 0; i < inner.length; i++) {
  for (let k = i + 1; k < inner.length; k++) {
    const middle = plus(inner[i].at, minus(inner[k].at, inner[i].at), 0.5);
    const radius = far(inner[i].at, inner[k].at) / 2;
    const line = [inner[i].at, inner[k].at];
    if (radius > 6000 || inner.some((o, j) => j !== i && j !== k && far(o.at, middle) < radius) || crossings(line, sides) > 0) continue;
    blocks.push({ i, k, length: 2 * radius, over: crossings(line, outerLines.map((l) => l.line)) });
  }
}
// those that would have to cross a road before its post only where nothing else joins two parts: as bridges
blocks.sort((a, b) => a.over - b.over || a.length - b.length);
const leader = range(inner.length);
const find = (i) => (leader[i] === i ? i : (leader[i] = find(leader[i])));
let bridges = 0;
for (const { i, k, length: metres, over } of blocks) {
  if (over > 0 && find(i) === find(k)) continue;
  leader[find(i)] = find(k);
  bridges += over > 0 ? 1 : 0;
  const tags = { highway: over > 0 || metres > 1500 ? "tertiary" : random() < 0.25 ? "unclassified" : "residential" };
  if (over > 0) Object.assign(tags, { bridge: "yes", layer: "1" });
  ways.push({ refs: [inner[i].n, inner[k].n], tags });
}
const parts = new Set(range(inner.length).map(find)).size;

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
const tagLines = (tags) => Object.entries(tags).map(([k, v]) => `<tag k="${k}" v="${escape(v)}"/>`).join("");
const xml = ['<?xml version="1.0" encoding="UTF-8"?>', '<osm version="0.6" generator="hucheng scenarios/make/nanhai-roads.mjs, synthetic">'];
nodes.forEach(({ at, tags }, n) => {
  const [lon, lat] = [lon0 + at[0] / mx, lat0 + at[1] / my].map((d) => d.toFixed(7));
  xml.push(`<node id="${-1 - n}" lat="${lat}" lon="${lon}">${tagLines(tags)}</node>`);
});
ways.forEach(({ refs, tags }, w) => {
  const members = refs.map((n) => `<nd ref="${-1 - n}"/>`).join("");
  xml.push(`<way id="${-1 - w}">${members}${tagLines({ ...tags, source: "synthetic" })}</way>`);
});
xml.push("</osm>");
const packed = zlib.gzipSync(xml.join("\n") + "\n", { level: 9 });
packed[9] = 255; // the system it was packed on is nobody's business
fs.writeFileSync(new URL("roads.osm.gz", dir), packed);
console.log(`roads.osm.gz ${packed.length} bytes, ${nodes.length} nodes, ${ways.length} ways, ${bridges} bridges, ${parts} part(s) behind the posts`);
