// Writes units.csv, members.csv, absences.csv, pools.csv, teams.csv, team-members.csv and group-members.csv of nanhai-2020 from its divisions.csv.
// Everybody is synthetic: a role and a number. Run: node scenarios/make/nanhai-people.mjs
import { randomFrom, range, read, three, two, write } from "./lib.mjs";

const dir = new URL("../nanhai-2020/", import.meta.url);
const divisions = read(new URL("divisions.csv", dir));
const file = (name) => new URL(name, dir);

// Departments of the bureau: code, names, police, auxiliaries, skills of police, skills of auxiliaries
const departments = [
  ["command-centre", "指挥中心", "Command Centre", 60, 40, "leader", ""],
  ["political", "政工室", "Political Office", 40, 0, "leader", ""],
  ["publicity", "宣传科", "Publicity Section", 16, 14, "leader;publicity", "publicity"],
  ["intelligence", "情报大队", "Intelligence Brigade", 60, 20, "leader", ""],
  ["criminal", "刑侦大队", "Criminal Investigation Brigade", 220, 100, "leader;patrol", "patrol"],
  ["economic", "经侦大队", "Economic Crime Brigade", 60, 0, "leader", ""],
  ["security", "治安大队", "Public Security Brigade", 90, 60, "leader;patrol", "patrol"],
  ["detention", "监管大队", "Detention Brigade", 80, 120, "leader", ""],
  ["network", "网警大队", "Network Brigade", 40, 20, "leader", ""],
  ["legal", "法制大队", "Legal Affairs Brigade", 30, 0, "leader", ""],
  ["logistics", "警务保障室", "Police Logistics", 40, 60, "leader", ""],
  ["technology", "科技信通室", "Technology Section", 30, 40, "leader", ""],
];
const towns = [
  ["guicheng", "桂城", "Guicheng"],
  ["jiujiang", "九江", "Jiujiang"],
  ["xiqiao", "西樵", "Xiqiao"],
  ["danzao", "丹灶", "Danzao"],
  ["shishan", "狮山", "Shishan"],
  ["dali", "大沥", "Dali"],
  ["lishui", "里水", "Lishui"],
];
const stations = [
  ...towns,
  ["pingzhou", "平洲", "Pingzhou"],
  ["dielin", "叠林", "Dielin"],
  ["shatou", "沙头", "Shatou"],
  ["minle", "民乐", "Minle"],
  ["xiaotang", "小塘", "Xiaotang"],
  ["guanyao", "官窑", "Guanyao"],
  ["luocun", "罗村", "Luocun"],
  ["songgang", "松岗", "Songgang"],
  ["yanbu", "盐步", "Yanbu"],
  ["huangqi", "黄岐", "Huangqi"],
  ["heshun", "和顺", "Heshun"],
];
const squad = { danzao: [60, 100], huangqi: [40, 110] }; // the station itself, without its rooms; others 60 and 150
const stationSkills = ["inspection;traffic-control", "inspection;patrol", "patrol"];

const units = [];
const members = [];
const officers = {}; // police of each department and traffic squadron

function people(unit, zh, en, kind, agency, count, skills) {
  const word = {
    police: ["民警", "officer", "p"],
    auxiliary: ["辅警", "auxiliary", "a"],
    partner: ["工作人员", "staff member", "s"],
    volunteer: ["志愿者", "volunteer", "v"],
  }[kind];
  const digits = count > 99 ? three : two;
  const added = range(count).map((i) => `${unit}-${word[2]}${digits(i + 1)}`);
  added.forEach((code, i) => {
    const own = typeof skills === "function" ? skills(i) : skills;
    members.push([code, unit, kind, agency, own, `${zh} ${digits(i + 1)}号${word[0]}`, `${en}, ${word[1]} ${digits(i + 1)}`]);
  });
  return added;
}

function unit(code, parent, kind, zh, en, division = "") {
  units.push([code, parent, kind, zh, en, division]);
}

unit("nanhai", "", "bureau", "南海区公安分局", "Nanhai Public Security Bureau", "440605");
members.push(["chief", "nanhai", "police", "police", "leader", "分局局长", "Bureau chief"]);
for (const i of range(5)) {
  members.push([`deputy-${i + 1}`, "nanhai", "police", "police", "leader", `分局副局长 ${i + 1}`, `Deputy bureau chief ${i + 1}`]);
}
for (const [code, zh, en, police, auxiliaries, policeSkills, auxiliarySkills] of departments) {
  unit(code, "nanhai", "brigade", zh, en);
  officers[code] = people(code, zh, en, "police", "police", police, policeSkills);
  people(code, zh, en, "auxiliary", "police", auxiliaries, auxiliarySkills);
}
unit("traffic", "nanhai", "brigade", "交警大队", "Traffic Police Brigade");
for (const [code, zh, en] of towns) {
  unit(`traffic-${code}`, "traffic", "squadron", `交警大队${zh}中队`, `Traffic Police, ${en} Squadron`);
  officers[`traffic-${code}`] = people(`traffic-${code}`, `交警${zh}中队`, `${en} traffic squadron`, "police", "police", 40, "leader;traffic-control");
  people(`traffic-${code}`, `交警${zh}中队`, `${en} traffic squadron`, "auxiliary", "police", 110, "traffic-control");
}
unit("patrol", "nanhai", "brigade", "巡特警大队", "Patrol and Special Police Brigade");
const patrol = [];
for (const i of range(4)) {
  const code = `patrol-${i + 1}`;
  unit(code, "patrol", "squadron", `巡特警${"一二三四"[i]}中队`, `Patrol Squadron ${i + 1}`);
  patrol.push(people(code, `巡特警${"一二三四"[i]}中队`, `Patrol squadron ${i + 1}`, "police", "police", 50, "leader;patrol;emergency-response"));
  people(code, `巡特警${"一二三四"[i]}中队`, `Patrol squadron ${i + 1}`, "auxiliary", "police", 130, "patrol;emergency-response");
}
const stationPeople = {};
for (const [code, zh, en] of stations) {
  const [police, auxiliaries] = squad[code] ?? [60, 150];
  unit(code, "nanhai", "station", `${zh}派出所`, `${en} Police Station`);
  stationPeople[code] = [
    ...people(code, `${zh}派出所`, `${en} station`, "police", "police", police, "leader;inspection;patrol;emergency-response"),
    ...people(code, `${zh}派出所`, `${en} station`, "auxiliary", "police", auxiliaries, (i) => stationSkills[i % 3]),
  ];
}
const rooms = new Map();
for (const division of divisions.filter((d) => /-r\d\d$/.test(d.unit))) {
  if (!rooms.has(division.unit)) rooms.set(division.unit, division); // a room is named after its first committee
}
const huangqiRooms = [...rooms.keys()].filter((r) => r.startsWith("huangqi-")).length;
for (const [code, division] of [...rooms].sort()) {
  const zh = division.name_zh.replace(/(社区居委会|社会居委会|村委会|社区)$/, "");
  const en = division.name_en.replace(/ (Residents'|Village) Committee$/, "");
  const station = code.replace(/-r\d\d$/, "");
  unit(code, station, "police-room", `${zh}警务室`, `${en} Police Room`, division.code);
  if (station === "huangqi") {
    // 185 community officers for the 11 communities
    const index = Number(code.slice(-2)) - 1;
    const count = Math.floor(185 / huangqiRooms) + (index < 185 % huangqiRooms ? 1 : 0);
    people(code, `${zh}警务室`, `${en} police room`, "police", "police", count, "community-work");
  } else {
    people(code, `${zh}警务室`, `${en} police room`, "police", "police", 1, "community-work"); // one officer
    people(code, `${zh}警务室`, `${en} police room`, "auxiliary", "police", 7, "community-work"); // seven auxiliaries
  }
}
unit("huangqi-neighbours", "huangqi", "volunteers", "黄岐街坊", "Huangqi Neighbours");
people("huangqi-neighbours", "黄岐街坊", "Huangqi Neighbours", "volunteer", "volunteers", 220, "community-work;publicity");
for (const [agency, zh, en, each, skill] of [
  ["transport", "区交通运输局", "District Transport Bureau", 70, "registration"],
  ["health", "区卫生健康局", "District Health Bureau", 90, "temperature"],
]) {
  unit(agency, "", "partner", zh, en);
  for (const [code, townZh, townEn] of towns) {
    unit(`${agency}-${code}`, agency, "partner", `${zh}${townZh}组`, `${en}, ${townEn} Group`);
    people(`${agency}-${code}`, `${zh.slice(1)}${townZh}组`, `${en}, ${townEn} group`, "partner", agency, each, skill);
  }
}

// Teams
const teams = [];
const teamMembers = [];
function team(code, kind, tier, of, zh, en, from, to, who) {
  teams.push([code, kind, tier, of, zh, en, from, to]);
  who.forEach((member) => teamMembers.push([code, member]));
}
range(4).forEach((i) =>
  team(`er-bureau-${i + 1}`, "emergency-response", 1, `patrol-${i + 1}`, `分局应急处突${"一二三四"[i]}队`,
    `Bureau emergency response team ${i + 1}`, "2020-01-27", "2020-03-05", patrol[i].slice(0, 30)));
stations.forEach(([code, zh, en]) =>
  team(`er-${code}`, "emergency-response", 2, code, `${zh}派出所应急处突队`, `${en} station emergency response team`,
    "2020-01-27", "2020-03-05", stationPeople[code].slice(0, 15)));
// 86 vanguard teams: 42 of 16 members and 44 of 15, 1,332 in all; nobody is in two of them
range(86).forEach((i) => {
  const [code, zh, en] = stations[i % stations.length];
  const nth = Math.floor(i / stations.length);
  const size = i < 42 ? 16 : 15;
  const from = 16 + nth * 16;
  team(`vanguard-${two(i + 1)}`, "vanguard", "", code, `${zh}先锋队${nth + 1}队`, `${en} vanguard team ${nth + 1}`,
    "2020-01-27", "2020-03-05", stationPeople[code].slice(from, from + size));
});
// Temporary organisations at checkpoints, for as long as these stood
[["dali", "海八路“护城河”临时组织", "Haiba Road \"moat\" temporary organisation"],
  ["guicheng", "龙溪大道卡点临时组织", "Longxi Avenue checkpoint temporary organisation"],
  ["lishui", "里广路卡点临时组织", "Liguang Road checkpoint temporary organisation"],
  ["jiujiang", "九江大桥卡点临时组织", "Jiujiang Bridge checkpoint temporary organisation"],
].forEach(([code, zh, en], i) =>
  team(`temporary-${i + 1}`, "temporary", "", code, zh, en, "2020-01-27", "2020-02-22", stationPeople[code].slice(100, 151)));

// The command
const groupMembers = [];
const serve = (group, ...duties) =>
  duties.forEach(([member, zh, en]) => groupMembers.push([group, member, zh, en]));
serve("leading-group", ["chief", "组长", "head"],
  ...range(5).map((i) => [`deputy-${i + 1}`, "副组长", "deputy head"]));
const staffed = [
  ["office", "command-centre", "deputy-1"],
  ["intelligence", "intelligence", "deputy-2"],
  ["traffic-control", "traffic-guicheng", "deputy-3"],
  ["crime", "criminal", "deputy-4"],
  ["social-order", "security", "deputy-5"],
  ["publicity", "publicity", "deputy-1"],
  ["support", "logistics", "deputy-2"],
  ["discipline", "political", "deputy-3"],
];
for (const [group, of, head] of staffed) {
  serve(group, [head, "组长", "head"], [officers[of][0], "副组长", "deputy head"],
    ...range(6).map((i) => [officers[of][i + 1], i < 2 ? "值班负责人" : "值班员", i < 2 ? "duty leader" : "duty officer"]));
}

// What was known of leave, illness and quarantine before planning began: one in fifty, all of it made up
const random = randomFrom(440605);
const dayOf = (n) => new Date(Date.UTC(2020, 0, 27 + n)).toISOString().slice(0, 10);
const absences = members.filter(() => random() < 0.02).map(([code]) => {
  const from = Math.floor(random() * 36);
  const kind = random();
  const [word, days] = kind < 0.5 ? ["leave", 3] : kind < 0.85 ? ["illness", 4] : ["quarantine", 14];
  return [code, dayOf(from), dayOf(Math.min(38, from + days - 1)), word];
});
// A police room's people are sent to posts of their own station only
const pools = [...rooms.keys()].sort().map((code) => [code, code.replace(/-r\d\d$/, "")]);

write(file("units.csv"), "code,parent,kind,name_zh,name_en,division", units);
write(file("members.csv"), "code,unit,kind,agency,skills,name_zh,name_en", members);
write(file("absences.csv"), "member,from,to,kind", absences);
write(file("pools.csv"), "unit,serves", pools);
write(file("teams.csv"), "code,kind,tier,unit,name_zh,name_en,from,to", teams);
write(file("team-members.csv"), "team,member", teamMembers);
write(file("group-members.csv"), "group,member,duty_zh,duty_en", groupMembers);
const mobilised = members.filter((m) => m[2] === "police" || m[2] === "auxiliary").length;
console.log("police and auxiliaries", mobilised, "vanguard", teamMembers.filter((t) => t[0].startsWith("vanguard")).length);
