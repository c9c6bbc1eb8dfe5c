import type { Board, Guarantee } from "@hucheng/api";
import { computed } from "vue";
import { useI18n } from "vue-i18n";
import { useRoute, type RouteLocationRaw } from "vue-router";
import { exact } from "../../format/numbers";
import { clock, dayOf, stamp } from "../../format/times";
import { useNames } from "../../state/names";
import { useOperation } from "../../state/operation";

/** Percent with one decimal, cut down: 100.0 only when nothing is missing. */
export const share = (done: number, of: number): string => exact(Math.floor((done * 1000) / of) / 10, 1);

/** "No post unmanned" in words: what was counted, of which moment, and at which posts somebody is missing. */
export function useManned(board: () => Board) {
  const { t } = useI18n();
  const route = useRoute();
  const names = useNames();
  const operation = useOperation();

  const at = computed(() => {
    const asOf = board().asOf;
    return dayOf(asOf, operation.zone) === board().day ? clock(asOf, operation.zone) : stamp(asOf, operation.zone);
  });

  function sentence(g: Guarantee): string | undefined {
    if (g.measured === undefined) return undefined;
    const key = g.measured === "period" ? `board.manned.${g.state}Period` : `board.manned.${g.state}`;
    return t(key, {
      done: exact(g.done ?? 0),
      of: exact(g.of ?? 0),
      open: exact(g.open ?? 0),
      percent: share(g.done ?? 0, g.of ?? 1),
    });
  }

  function about(g: Guarantee): string {
    if (g.measured === "period") return t("board.manned.period", { at: at.value, open: exact(g.open ?? 0) });
    const posts = (g.posts ?? []).map((p) => names.say(p.name));
    if (posts.length === 0) return t("board.manned.none", { at: at.value });
    const first = posts.join(t("board.manned.between"));
    const others = (g.of ?? 0) - (g.done ?? 0) > posts.length;
    return t("board.manned.named", { open: exact(g.open ?? 0), posts: others ? t("board.manned.more", { posts: first }) : first, at: at.value });
  }

  /** The list of the moment shown: of an earlier day as that day ended. */
  const ofMoment = computed(() => ({ name: "gaps", query: route.query["day"] === undefined ? {} : { at: board().asOf } }));
  const list = computed<RouteLocationRaw>(() => ofMoment.value);

  /** The shifts without both signatures, on the same page. */
  const unsigned = computed<RouteLocationRaw>(() => ({ ...ofMoment.value, hash: "#hand-overs" }));

  return { sentence, about, list, unsigned };
}
