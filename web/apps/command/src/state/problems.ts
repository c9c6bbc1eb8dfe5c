import type { ProblemTitle, Text } from "@hucheng/api";
import { defineStore } from "pinia";
import { computed, shallowRef } from "vue";
import { api } from "./api";

/** Titles of all refusals in both languages, so that a stored code is read in the page's language. */
export const useProblems = defineStore("problems", () => {
  const all = shallowRef<ProblemTitle[]>([]);
  let asked = false;
  const titles = computed(() => new Map<string, Text>(all.value.map((p) => [p.code, p.title])));

  async function know(): Promise<void> {
    if (asked) return;
    asked = true;
    all.value = await api.problems().catch(() => {
      asked = false;
      return [];
    });
  }
  return { all, titles, know };
});
