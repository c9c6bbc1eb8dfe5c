import { words } from "../../i18n/say";

export default words("wall", {
  zh: {
    asOf: "截至 {at}",
    lost: "连接中断，画面停在 {at}",
    open: "开放 {n}",
    planned: "计划 {n}",
    revoked: "撤销 {n}",
    day: "昨日 {n}",
    overdue: "{n} 件指令逾期",
    vehicles: "检查车辆",
    people: "检查人员",
    onDuty: "在岗",
    personShifts: "当日勤务 {n} 人次",
    recent: "刚刚发生",
    quiet: "没有需要处置的事",
  },
  en: {
    asOf: "as of {at}",
    lost: "Connection lost: this is {at}",
    open: "open {n}",
    planned: "planned {n}",
    revoked: "revoked {n}",
    day: "yesterday {n}",
    overdue: "Directives overdue: {n}",
    vehicles: "Vehicles checked",
    people: "People checked",
    onDuty: "On duty",
    personShifts: "Person-shifts today {n}",
    recent: "Just now",
    quiet: "Nothing to act on",
  },
});
