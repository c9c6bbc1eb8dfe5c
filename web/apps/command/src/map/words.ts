import { words } from "../i18n/say";

export default words("map", {
  zh: {
    layers: "图层",
    layer: { leaks: "漏口", areas: "区域", units: "单位驻地", teams: "队伍", people: "人员位置" },
    missing: "缺 {n} 人",
    waiting: "等候约 {n} 分钟",
    waitingFull: "已到车道极限，有车在等",
  },
  en: {
    layers: "Layers",
    layer: { leaks: "Leaks", areas: "Areas", units: "Homes of units", teams: "Teams", people: "Who is where" },
    missing: "{n} missing",
    waiting: "waiting about {n} min",
    waitingFull: "lanes at their limit, vehicles wait",
  },
});
