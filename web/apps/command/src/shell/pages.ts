import type { Permission } from "@hucheng/api";
import { computed } from "vue";
import { useI18n } from "vue-i18n";
import { useSession } from "../state/session";

interface RailPage {
  route: string;
  word: string;
  needs: Permission[];
}

const PAGES: RailPage[] = [
  { route: "board", word: "board", needs: ["board.read"] },
  { route: "posts", word: "posts", needs: ["posts.read"] },
  { route: "throughput", word: "throughput", needs: ["posts.read"] },
  { route: "directives", word: "directives", needs: ["command.read"] },
  { route: "command-log", word: "commandLog", needs: ["command.read"] },
  { route: "gaps", word: "gaps", needs: ["posts.read"] },
  { route: "rosters", word: "rosters", needs: ["roster.read"] },
  { route: "net", word: "net", needs: ["network.read"] },
  { route: "organisation", word: "organisation", needs: ["organisation.read"] },
  { route: "operation", word: "operation", needs: [] },
  { route: "refused", word: "refused", needs: ["refused.read"] },
  { route: "digest", word: "digest", needs: ["digest.read"] },
  { route: "audit", word: "audit", needs: ["trail.read"] },
  { route: "accounts", word: "accounts", needs: ["accounts.read"] },
  { route: "devices", word: "devices", needs: ["devices.read"] },
  { route: "privacy", word: "privacy", needs: ["privacy.read"] },
  { route: "look-up", word: "lookUp", needs: ["person.look-up", "person.break-glass", "export.read"] },
];

/** The pages this account may open, with their words. */
export function useRailPages() {
  const session = useSession();
  const { t } = useI18n();
  return computed(() =>
    PAGES.filter((p) => p.needs.length === 0 || p.needs.some((n) => session.may(n))).map((p) => ({
      route: p.route,
      word: t(`shell.rail.${p.word}`),
    })),
  );
}
