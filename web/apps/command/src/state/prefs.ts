import type { Language } from "@hucheng/api";
import { defineStore } from "pinia";
import { ref } from "vue";
import { keptLanguage, speak } from "../i18n";

const THEME = "hucheng.theme";

/** Language and light/dark, kept on this device. */
export const usePrefs = defineStore("prefs", () => {
  const language = ref<Language>(keptLanguage());
  const dark = ref(
    localStorage.getItem(THEME) === null
      ? matchMedia("(prefers-color-scheme: dark)").matches
      : localStorage.getItem(THEME) === "dark",
  );

  function show(): void {
    document.documentElement.dataset["theme"] = dark.value ? "dark" : "light";
  }

  function setLanguage(to: Language): void {
    language.value = to;
    speak(to);
  }

  function setDark(to: boolean): void {
    dark.value = to;
    localStorage.setItem(THEME, to ? "dark" : "light");
    show();
  }

  speak(language.value);
  show();
  return { language, dark, setLanguage, setDark };
});
