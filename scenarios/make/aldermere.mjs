// Writes the CSV files of aldermere-2025, an invented wildfire in an invented county: everything is synthetic.
// Run: node scenarios/make/aldermere.mjs
import { degrees, range, two, write } from "./lib.mjs";

const dir = new URL("../aldermere-2025/", import.meta.url);
const file = (name) => new URL(name, dir);

const units = [
  ["county-fire", "", "department", "阿德米尔县消防局", "Aldermere County Fire Department", "ald"],
  ["battalion-north", "county-fire", "battalion", "北部大队", "North Battalion", "ald-north"],
  ["battalion-south", "county-fire", "battalion", "南部大队", "South Battalion", "ald-south"],
  ["engine-1", "battalion-north", "company", "1号消防车组", "Engine Company 1", "ald-north"],
  ["engine-2", "battalion-north", "company", "2号消防车组", "Engine Company 2", "ald-north"],
  ["engine-3", "battalion-south", "company", "3号消防车组", "Engine Company 3", "ald-south"],
  ["sheriff", "", "department", "阿德米尔县治安官办公室", "Aldermere County Sheriff", "ald"],
  ["patrol-east", "sheriff", "battalion", "东区巡逻队", "East Patrol", "ald-south"],
  ["patrol-west", "sheriff", "battalion", "西区巡逻队", "West Patrol", "ald-north"],
  ["public-health", "", "department", "县公共卫生局", "County Public Health", "ald"],
  ["relief", "", "department", "阿德米尔救助志愿者", "Aldermere Relief Volunteers", "ald"],
];
const divisions = [
  ["ald", "", "county", "阿德米尔县", "Aldermere County", "county-fire", "true"],
  ["ald-north", "ald", "township", "北溪镇区", "Northbrook Township", "battalion-north", "true"],
  ["ald-south", "ald", "township", "南岭镇区", "Southridge Township", "battalion-south", "true"],
  ["ald-pine", "ald-north", "settlement", "松谷", "Pine Hollow", "engine-1", "true"],
  ["ald-mill", "ald-north", "settlement", "磨坊口", "Mill Gap", "engine-2", "true"],
  ["ald-lake", "ald-south", "settlement", "湖湾", "Lake Bend", "engine-3", "true"],
  ["ald-fern", "ald-south", "settlement", "蕨坡", "Fern Slope", "engine-3", "true"],
];

const members = [];
function people(unit, kind, agency, count, skills, zh, en) {
  range(count).forEach((i) => {
    const code = `${unit}-${kind[0]}${two(i + 1)}`;
    members.push([code, unit, kind, agency, skills(i), `${zh} ${two(i + 1)}号`, `${en} ${two(i + 1)}`]);
  });
}
const supervisor = (other) => (i) => (i % 4 === 0 ? `supervisor;${other}` : other);
people("county-fire", "firefighter", "fire", 10, supervisor("planning"), "消防局参谋", "Fire headquarters staff");
["engine-1", "engine-2", "engine-3"].forEach((unit, i) =>
  people(unit, "firefighter", "fire", 20, supervisor("lookout"), `${i + 1}号车组消防员`, `Engine ${i + 1} firefighter`));
["patrol-east", "patrol-west"].forEach((unit, i) =>
  people(unit, "deputy", "sheriff", 26, supervisor("traffic"), `${"东西"[i]}区副治安官`, `${["East", "West"][i]} patrol deputy`));
people("public-health", "medic", "health", 24, supervisor("first-aid"), "县卫生救护员", "County medic");
people("relief", "volunteer", "volunteers", 50, supervisor("shelter"), "救助志愿者", "Relief volunteer");

const teams = [
  ["strike-1", "strike-team", 1, "battalion-north", "北部突击队", "North strike team", "2025-08-14", "2025-08-17"],
  ["strike-2", "strike-team", 1, "battalion-south", "南部突击队", "South strike team", "2025-08-14", "2025-08-17"],
  ["crew-1", "hand-crew", 2, "engine-1", "手工队1队", "Hand crew 1", "2025-08-14", "2025-08-17"],
  ["crew-2", "hand-crew", 2, "engine-2", "手工队2队", "Hand crew 2", "2025-08-14", "2025-08-17"],
  ["crew-3", "hand-crew", 2, "engine-3", "手工队3队", "Hand crew 3", "2025-08-15", ""],
];
const teamMembers = teams.flatMap((team, i) =>
  range(6).map((n) => [team[0], `engine-${(i % 3) + 1}-f${two(1 + n + 6 * Math.floor(i / 3))}`]));
const groupMembers = [
  ["command-staff", "county-fire-f01", "指挥官", "incident commander"],
  ["command-staff", "county-fire-f02", "安全官", "safety officer"],
  ["operations", "county-fire-f05", "行动组长", "operations section chief"],
  ["operations", "engine-1-f01", "北线负责人", "division supervisor, north"],
  ["planning", "county-fire-f03", "计划组长", "planning section chief"],
  ["logistics", "relief-v01", "后勤组长", "logistics section chief"],
  ["finance", "county-fire-f04", "财务组长", "finance section chief"],
];

// code, kind, lanes, names, lon, lat, unit, division, shifts of demand: [agency, skill, needed]
const lookout = [["fire", "lookout", 2]];
const closure = [["sheriff", "supervisor", 1], ["sheriff", "traffic", 1]];
const centre = [["volunteers", "supervisor", 1], ["volunteers", "shelter", 3], ["health", "first-aid", 2]];
const camp = [["fire", "supervisor", 1], ["fire", "lookout", 3]];
const shelter = [["volunteers", "shelter", 2]];
const sites = [
  ["RC-1", "road-closure", 2, "松谷路口封控点", "Pine Hollow junction closure", -71.412, 44.318, "patrol-west", "ald-pine", closure],
  ["RC-2", "road-closure", 2, "磨坊路封控点", "Mill Road closure", -71.365, 44.341, "patrol-west", "ald-mill", closure],
  ["RC-3", "road-closure", 1, "旧矿道封控点", "Old Quarry Track closure", -71.331, 44.302, "patrol-east", "ald-mill", closure],
  ["RC-4", "road-closure", 2, "湖滨路封控点", "Lakeside Road closure", -71.298, 44.256, "patrol-east", "ald-lake", closure],
  ["RC-5", "road-closure", 1, "蕨坡路封控点", "Fern Slope Road closure", -71.355, 44.231, "patrol-east", "ald-fern", closure],
  ["EC-1", "evacuation-centre", 2, "北溪中学安置点", "Northbrook School evacuation centre", -71.402, 44.352, "relief", "ald-north", centre],
  ["EC-2", "evacuation-centre", 2, "湖湾集市安置点", "Lake Bend Fairground evacuation centre", -71.281, 44.238, "relief", "ald-lake", centre],
  ["EC-3", "evacuation-centre", 1, "南岭礼堂安置点", "Southridge Hall evacuation centre", -71.321, 44.215, "relief", "ald-south", centre],
  ["LO-1", "lookout", 0, "鹰岩瞭望点", "Eagle Rock lookout", -71.388, 44.296, "engine-1", "ald-pine", lookout],
  ["LO-2", "lookout", 0, "灰坡瞭望点", "Ash Hill lookout", -71.349, 44.283, "engine-2", "ald-mill", lookout],
  ["LO-3", "lookout", 0, "长脊瞭望点", "Long Ridge lookout", -71.312, 44.271, "engine-3", "ald-lake", lookout],
  ["LO-4", "lookout", 0, "石门瞭望点", "Stone Gate lookout", -71.367, 44.249, "engine-3", "ald-fern", lookout],
  ["SA-1", "staging-area", 1, "县道集结区", "County Road staging area", -71.378, 44.327, "battalion-north", "ald-north", camp],
  ["SA-2", "staging-area", 1, "南岭集结区", "Southridge staging area", -71.333, 44.222, "battalion-south", "ald-south", camp],
  ["AS-1", "animal-shelter", 1, "集市动物收容点", "Fairground animal shelter", -71.284, 44.241, "relief", "ald-lake", shelter],
];
const posts = [];
const orders = [];
const demand = [];
for (const [code, kind, lanes, zh, en, lon, lat, unit, division, needs] of sites) {
  posts.push([code, kind, "", lanes, zh, en, degrees(lon), degrees(lat), unit, division]);
  orders.push([code, "open", "ALD-2025-03", "事故指挥官", "Incident commander", "2025-08-14T07:00-04:00", "野火蔓延", "The fire is spreading"]);
  orders.push([code, "revoke", "ALD-2025-11", "事故指挥官", "Incident commander", "2025-08-17T19:00-04:00", "火势已控制", "The fire is contained"]);
  for (const [agency, skill, needed] of needs) {
    demand.push([code, "two-by-twelve", "day", agency, skill, needed, "2025-08-14", "2025-08-17"]);
    demand.push([code, "two-by-twelve", "night", agency, skill, needed, "2025-08-14", "2025-08-16"]);
  }
}

write(file("units.csv"), "code,parent,kind,name_zh,name_en,division", units);
write(file("divisions.csv"), "code,parent,kind,name_zh,name_en,unit,synthetic", divisions);
write(file("members.csv"), "code,unit,kind,agency,skills,name_zh,name_en", members);
write(file("absences.csv"), "member,from,to,kind", [
  ["engine-2-f05", "2025-08-14", "2025-08-15", "leave"],
  ["relief-v07", "2025-08-15", "2025-08-17", "illness"],
]);
write(file("pools.csv"), "unit,serves", [["patrol-east", "patrol-east"], ["patrol-west", "patrol-west"], ["patrol-west", "patrol-east"]]);
write(file("teams.csv"), "code,kind,tier,unit,name_zh,name_en,from,to", teams);
write(file("team-members.csv"), "team,member", teamMembers);
write(file("group-members.csv"), "group,member,duty_zh,duty_en", groupMembers);
write(file("posts.csv"), "code,kind,class,lanes,name_zh,name_en,lon,lat,unit,division", posts);
write(file("post-orders.csv"), "post,act,number,given_by_zh,given_by_en,at,reason_zh,reason_en", orders);
write(file("demand.csv"), "post,system,shift,agency,skill,needed,from,to", demand);
const each = demand.reduce((sum, d) => sum + d[5] * (d[2] === "day" ? 4 : 3), 0);
console.log("person-shifts", each, "closures and centres", demand.filter((d) => /^(RC|EC)/.test(d[0])).reduce((s, d) => s + d[5] * (d[2] === "day" ? 4 : 3), 0));
