import type { Language } from "@hucheng/api";
import { createI18n } from "vue-i18n";
import { collect } from "./collect";

const KEPT = "hucheng.language";

export function keptLanguage(): Language {
  return localStorage.getItem(KEPT) === "en" ? "en" : "zh";
}

export const i18n = createI18n({
  legacy: false,
  locale: keptLanguage(),
  fallbackLocale: "en",
  messages: collect(),
  missingWarn: false,
  fallbackWarn: false,
});

export const language = (): Language => i18n.global.locale.value as Language;

/** Switches the whole page at once and remembers it on this device. */
export function speak(to: Language): void {
  i18n.global.locale.value = to;
  localStorage.setItem(KEPT, to);
  document.documentElement.lang = to === "zh" ? "zh-CN" : "en";
  document.body.lang = to === "zh" ? "zh-CN" : "en";
}
