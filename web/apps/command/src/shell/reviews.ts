import { defineStore } from "pinia";
import { ref } from "vue";
import { api } from "../state/api";
import { useOperation } from "../state/operation";
import { useSession } from "../state/session";

const EVERY_MS = 20_000;

/** Looks in emergencies that wait for a review, for whoever oversees: asked again and again, so that a new one shows at once on every page. */
export const useReviews = defineStore("reviews", () => {
  const count = ref(0);
  const overdue = ref(false);
  let timer: ReturnType<typeof setInterval> | undefined;

  async function reload(): Promise<void> {
    const operation = useOperation();
    if (!operation.now || !useSession().may("privacy.review")) {
      count.value = 0;
      overdue.value = false;
      return;
    }
    try {
      const waiting = await api.reviewsWaiting(operation.code);
      count.value = waiting.count;
      overdue.value = waiting.overdue;
    } catch {
      // the strip above the pages says when the link is cut
    }
  }

  function watchOver(): void {
    clearInterval(timer);
    timer = setInterval(() => void reload(), EVERY_MS);
    void reload();
  }

  return { count, overdue, reload, watchOver, rest: () => clearInterval(timer) };
});
