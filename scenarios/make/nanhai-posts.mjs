// Writes posts.csv, post-orders.csv and demand.csv of nanhai-2020. How many posts of each kind, their window and their person-shifts a
// day are facts of the campaign; where they stand, what they are called and how each is staffed is synthetic.
// Run: node scenarios/make/nanhai-posts.mjs
import fs from "node:fs";
import { degrees, randomFrom, range, read, two, write } from "./lib.mjs";

const dir = new URL("../nanhai-2020/", import.meta.url);
const file = (name) => new URL(name, dir);
const divisions = read(file("divisions.csv"));
const outline = JSON.parse(fs.readFileSync(file("outline.geojson"))).geometry.coordinates[0].slice(0, -1);
const random = randomFrom(20200127);

// Where each station lies, roughly: longitude, latitude
const places = {
  guicheng: [113.146, 23.033], pingzhou: [113.193, 23.015], dielin: [113.13, 23.062], jiujiang: [112.985, 22.842],
  shatou: [112.985, 22.892], xiqiao: [112.966, 22.935], minle: [112.945, 22.975], danzao: [112.917, 23.045],
  shishan: [113.01, 23.125], xiaotang: [112.955, 23.095], guanyao: [113.02, 23.19], luocun: [113.045, 23.075],
  songgang: [113.065, 23.15], dali: [113.105, 23.105], yanbu: [113.165, 23.085], huangqi: [113.19, 23.125],
  lishui: [113.15, 23.2], heshun: [113.115, 23.255],
};
const stations = Object.keys(places);
const town = {
  guicheng: "440605011", pingzhou: "440605011", dielin: "440605011", jiujiang: "440605121", shatou: "440605121",
  xiqiao: "440605122", minle: "440605122", danzao: "440605123", shishan: "440605124", xiaotang: "440605124",
  guanyao: "440605124", luocun: "440605124", songgang: "440605124", dali: "440605125", yanbu: "440605125",
  huangqi: "440605125", lishui: "440605126", heshun: "440605126",
};
const nearest = ([lon, lat]) =>
  stations.reduce((best, s) => (distance(places[s], [lon, lat]) < distance(places[best], [lon, lat]) ? s : best));
const distance = (a, b) => Math.hypot((a[0] - b[0]) * 0.92, a[1] - b[1]);

function isInside([lon, lat]) {
  let inside = false;
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [a, b] = [outline[i], outline[j]];
    if (a[1] > lat !== b[1] > lat && lon < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** A place around another one, inside the outline. */
function around(centre, radius) {
  for (;;) {
    const angle = random() * 2 * Math.PI;
    const far = radius * Math.sqrt(random());
    const point = [centre[0] + far * Math.cos(angle), centre[1] + far * Math.sin(angle) * 0.92];
    if (isInside(point)) return point;
  }
}

/** A place on the border, drawn a little inward: share 0 to 1 of the way round. */
function onBorder(share) {
  const lengths = outline.map((p, i) => distance(p, outline[(i + 1) % outline.length]));
  let left = share * lengths.reduce((a, b) => a + b);
  let i = 0;
  while (left > lengths[i]) left -= lengths[i++];
  const [a, b] = [outline[i], outline[(i + 1) % outline.length]];
  const at = [a[0] + ((b[0] - a[0]) * left) / lengths[i], a[1] + ((b[1] - a[1]) * left) / lengths[i]];
  for (let pull = 0.02; pull < 1; pull += 0.02) {
    const home = places[nearest(at)];
    const point = [at[0] + (home[0] - at[0]) * pull, at[1] + (home[1] - at[1]) * pull];
    if (isInside(point)) return point;
  }
  throw new Error(`the place of ${nearest(at)} is not inside the outline`);
}

/** The place on the border that is nearest and not yet taken. */
function borderNear(centre) {
  const free = range(300).map((i) => onBorder(i / 300)).filter((p) => taken.every((t) => distance(p, t) > 0.02));
  return free.reduce((best, p) => (distance(p, centre) < distance(best, centre) ? p : best));
}

const posts = [];
const orders = [];
const demand = [];
const checkpointDays = ["2020-01-27", "2020-02-22"];
const allDays = ["2020-01-27", "2020-03-05"];
const headquarters = ["南海区疫情防控指挥部（合成）", "Nanhai epidemic-control headquarters (synthetic)"];
const leadingGroup = ["分局战时工作领导小组（合成）", "Bureau wartime leading group (synthetic)"];

function post(code, kind, postClass, lanes, zh, en, place, unit, division) {
  posts.push([code, kind, postClass, lanes, zh, en, degrees(place[0]), degrees(place[1]), unit, division]);
}

/** Opening and revoking orders: 27 calendar days for the checkpoints, all 39 for the others. */
function ordered(code, isCheckpoint) {
  const [by, open, revoke, end] = isCheckpoint
    ? [headquarters, "南防指〔2020〕3号（合成）", "南防指〔2020〕27号（合成）", "2020-02-23T00:00+08:00"]
    : [leadingGroup, "南公战〔2020〕1号（合成）", "南公战〔2020〕19号（合成）", "2020-03-06T00:00+08:00"];
  const reason = isCheckpoint ? ["外防输入，内防扩散", "Keep the epidemic out and from spreading"] : ["维护社会面稳定", "Keep public order"];
  const lifted = isCheckpoint ? ["疫情防控形势好转，有序撤卡", "Situation improved, checkpoints withdrawn in order"] : ["战时机制结束", "End of the wartime mechanism"];
  orders.push([code, "open", open, ...by, "2020-01-27T00:00+08:00", ...reason]);
  orders.push([code, "revoke", revoke, ...by, end, ...lifted]);
}

/** needs: [agency, skill, people] of every shift of the system. */
function needs(code, system, shifts, days, lines) {
  for (const shift of shifts) for (const [agency, skill, n] of lines) demand.push([code, system, shift, agency, skill, n, ...days]);
}
const eight = ["three-by-eight", ["night", "day", "late"]];
const twelve = ["village-two", ["early", "evening"]];

// 30 joint checkpoints on the roads across the border: 8 of class 1, 12 of class 2, 10 of class 3
const roads = [
  ["海八路", "Haiba Road", "dali"],
  ["龙溪大道", "Longxi Avenue", "dielin"],
  ["里广路", "Liguang Road", "lishui"],
  ["九江大桥", "Jiujiang Bridge", "jiujiang"],
  ["桂丹路", "Guidan Road", "danzao"],
  ["广佛新干线", "Guangfo New Trunk Road", "huangqi"],
  ["佛山一环西线", "Foshan First Ring West", "xiqiao"],
  ["佛山一环东线", "Foshan First Ring East", "pingzhou"],
  ["广佛路", "Guangfo Road", "huangqi"],
  ["佛平路", "Foping Road", "guicheng"],
  ["桂和路", "Guihe Road", "heshun"],
  ["樵金路", "Qiaojin Road", "minle"],
  ["樵丹路", "Qiaodan Road", "danzao"],
  ["龙高路", "Longgao Road", "xiqiao"],
  ["沙龙路", "Shalong Road", "shatou"],
  ["大九路", "Dajiu Road", "jiujiang"],
  ["金沙大桥", "Jinsha Bridge", "danzao"],
  ["魁奇路", "Kuiqi Road", "luocun"],
  ["平洲大桥", "Pingzhou Bridge", "pingzhou"],
  ["三山大道", "Sanshan Avenue", "pingzhou"],
  ["岭南大道", "Lingnan Avenue", "guicheng"],
  ["虹岭路", "Hongling Road", "xiaotang"],
  ["官窑大道", "Guanyao Avenue", "guanyao"],
  ["和顺大道", "Heshun Avenue", "heshun"],
  ["黄岐北路", "Huangqi North Road", "huangqi"],
  ["穗盐路", "Suiyan Road", "yanbu"],
  ["兴业路", "Xingye Road", "xiaotang"],
  ["科技路", "Keji Road", "luocun"],
  ["松夏路", "Songxia Road", "guanyao"],
  ["西江堤路", "Xijiang Dyke Road", "minle"],
];
const taken = [];
roads.forEach(([zh, en, home], i) => {
  const code = `JC-${two(i + 1)}`;
  const place = i === 0 ? places.dali : borderNear(places[home]);
  taken.push(place);
  const postClass = i < 8 ? 1 : i < 20 ? 2 : 3;
  const lanes = [0, i < 2 ? 8 : 6, 4, 2][postClass];
  post(code, "joint-checkpoint", postClass, lanes, `${zh}联合检疫检查站`, `${en} joint checkpoint`, place, home, town[home]);
  ordered(code, true);
  const more = i < 2 ? 1 : 0;
  needs(code, ...eight, checkpointDays, [
    [],
    [["police", "leader", 1], ["police", "traffic-control", 3], ["police", "inspection", 5 + more], ["transport", "registration", 4], ["health", "temperature", 3]],
    [["police", "leader", 1], ["police", "traffic-control", 2], ["police", "inspection", 4], ["transport", "registration", 3], ["health", "temperature", 3]],
    [["police", "leader", 1], ["police", "traffic-control", 2], ["police", "inspection", 3], ["transport", "registration", 2], ["health", "temperature", 2]],
  ][postClass]);
});

// 9 station and terminal checkpoints
[
  ["佛山西站", "Foshan West Railway Station", "luocun"], ["南海客运站", "Nanhai Coach Station", "guicheng"],
  ["桂城汽车站", "Guicheng Bus Station", "dielin"], ["西樵汽车站", "Xiqiao Bus Station", "xiqiao"],
  ["大沥汽车站", "Dali Bus Station", "dali"], ["里水汽车站", "Lishui Bus Station", "lishui"],
  ["九江客运码头", "Jiujiang Passenger Pier", "jiujiang"], ["平洲客运港", "Pingzhou Ferry Port", "pingzhou"],
  ["官窑汽车站", "Guanyao Bus Station", "guanyao"],
].forEach(([zh, en, home], i) => {
  const code = `TC-${i + 1}`;
  post(code, "terminal-checkpoint", 2, 2, `${zh}检查点`, `${en} checkpoint`, around(places[home], 0.01), home, town[home]);
  ordered(code, true);
  needs(code, ...eight, checkpointDays, [["police", "leader", 1], ["police", "inspection", i < 3 ? 2 : 1], ["transport", "registration", 1], ["health", "temperature", 2]]);
});

// 40 flexible small posts on village roads
const committees = divisions.filter((d) => d.kind.endsWith("-committee") && d.synthetic === "false");
const short = (d) => [d.name_zh.replace(/(社区居委会|社会居委会|村委会)$/, ""), d.name_en.replace(/ (Residents'|Village) Committee$/, "")];
range(40).forEach((i) => {
  const division = committees[Math.floor(((i + 0.5) * committees.length) / 40)];
  const home = division.unit.replace(/-r\d\d$/, "");
  const code = `VC-${two(i + 1)}`;
  const [zh, en] = short(division);
  post(code, "village-checkpoint", 3, 1, `${zh}村道小卡点`, `${en} village road checkpoint`, around(places[home], 0.025), home, division.code);
  ordered(code, true);
  needs(code, ...twelve, checkpointDays, i < 39 ? [["police", "inspection", 2], ["health", "temperature", 1]] : [["police", "inspection", 2]]);
});

// 52 village posts of Danzao, run by the police rooms: registration, grid-by-grid canvass, publicity
const danzao = divisions.filter((d) => d.parent === "440605123" && d.kind.endsWith("-committee"));
range(52).forEach((i) => {
  const division = danzao[i % danzao.length];
  const nth = Math.floor(i / danzao.length);
  const code = `DZ-${two(i + 1)}`;
  const [zh, en] = short(division);
  post(code, "village-post", "", 0, `${zh}村岗${nth + 1}`, `${en} village post ${nth + 1}`, around(places.danzao, 0.04), division.unit, division.code);
  ordered(code, false);
  needs(code, ...twelve, allDays, [["police", "community-work", 1]]);
});

// Key sites and patrol beats: 170 posts of 4 people in three shifts, 2,040 person-shifts a day
const sites = [["医院", "hospital"], ["农贸市场", "market"], ["商场", "shopping centre"], ["集中观察点", "observation centre"], ["供水供电设施", "utility"]];
range(100).forEach((i) => {
  const home = stations[i % stations.length];
  const nth = Math.floor(i / stations.length);
  const [zh, en] = sites[nth % sites.length];
  const code = `KS-${String(i + 1).padStart(3, "0")}`;
  const name = placeName(home);
  post(code, "key-site", "", 0, `${name[0]}重点部位${nth + 1}（${zh}）`, `${name[1]} key site ${nth + 1} (${en})`, around(places[home], 0.02), home, town[home]);
  ordered(code, false);
  needs(code, ...eight, allDays, [["police", "leader", 1], ["police", "patrol", 3]]);
});
range(70).forEach((i) => {
  const home = stations[i % stations.length];
  const nth = Math.floor(i / stations.length);
  const code = `PB-${two(i + 1)}`;
  const name = placeName(home);
  post(code, "patrol-beat", "", 0, `${name[0]}巡逻区${nth + 1}`, `${name[1]} patrol beat ${nth + 1}`, around(places[home], 0.025), home, town[home]);
  ordered(code, false);
  needs(code, ...eight, allDays, [["police", "leader", 1], ["police", "patrol", 3]]);
});

function placeName(home) {
  const unit = read(file("units.csv")).find((u) => u.code === home);
  return [unit.name_zh.replace("派出所", ""), unit.name_en.replace(" Police Station", "")];
}

write(file("posts.csv"), "code,kind,class,lanes,name_zh,name_en,lon,lat,unit,division", posts);
write(file("post-orders.csv"), "post,act,number,given_by_zh,given_by_en,at,reason_zh,reason_en", orders);
write(file("demand.csv"), "post,system,shift,agency,skill,needed,from,to", demand);
const kinds = Object.fromEntries(posts.map((p) => [p[0], p[1]]));
const shifts = {};
demand.forEach((d) => (shifts[kinds[d[0]]] = (shifts[kinds[d[0]]] ?? 0) + d[5]));
console.log("person-shifts a day", shifts);
