import type { Language } from "@hucheng/api";

type Parts = Record<"year" | "month" | "day" | "hour" | "minute" | "second", string>;

const formats = new Map<string, Intl.DateTimeFormat>();

function partsIn(at: Date, zone: string): Parts {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(zone, format);
  }
  return Object.fromEntries(format.formatToParts(at).map((p) => [p.type, p.value])) as Parts;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** 08:02 in the zone. */
export function clock(at: string | Date, zone: string, seconds = false): string {
  const p = partsIn(new Date(at), zone);
  return seconds ? `${p.hour}:${p.minute}:${p.second}` : `${p.hour}:${p.minute}`;
}

/** The calendar day of an instant in the zone, as 2020-02-03. */
export function dayOf(at: string | Date, zone: string): string {
  const p = partsIn(new Date(at), zone);
  return `${p.year}-${p.month}-${p.day}`;
}

/** A calendar day in words: 2020年2月3日, 3 Feb 2020. */
export function dayWord(day: string, language: Language): string {
  const [y = "", m = "", d = ""] = day.split("-");
  if (language === "zh") return `${y}年${Number(m)}月${Number(d)}日`;
  return `${Number(d)} ${MONTHS[Number(m) - 1] ?? m} ${y}`;
}

/** A day without its year, for tight places. */
export function shortDay(day: string, language: Language): string {
  const [, m = "", d = ""] = day.split("-");
  return language === "zh" ? `${Number(m)}月${Number(d)}日` : `${Number(d)} ${MONTHS[Number(m) - 1] ?? m}`;
}

/** 2020-02-03 08:02 in the zone: the same in both languages, so that rows line up. */
export function stamp(at: string | Date, zone: string): string {
  return `${dayOf(at, zone)} ${clock(at, zone)}`;
}

/** How far the zone's wall clock is ahead of UTC at an instant, in minutes. */
export function offsetMinutes(at: Date, zone: string): number {
  const p = partsIn(at, zone);
  const wall = Date.UTC(+p.year, +p.month - 1, +p.day, +p.hour, +p.minute, +p.second);
  return Math.round((wall - Math.floor(at.getTime() / 1000) * 1000) / 60_000);
}

/** The instant at which the zone's clock shows `day` `time`, as ISO-8601 with the zone's offset then. */
export function zoned(day: string, time: string, zone: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`);
  let offset = offsetMinutes(new Date(wall), zone);
  offset = offsetMinutes(new Date(wall - offset * 60_000), zone);
  const sign = offset < 0 ? "-" : "+";
  const two = (n: number): string => String(Math.floor(n)).padStart(2, "0");
  return `${day}T${time}:00${sign}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

/** Every day from `from` to `to`, both included. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}
