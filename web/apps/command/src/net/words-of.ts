import type { Leak, NetPicture } from "@hucheng/api";
import { useI18n } from "vue-i18n";
import { exact } from "../format/numbers";
import { useNames } from "../state/names";

/** The net and its leaks in sentences, the same on every page. */
export function useNetWords() {
  const { t } = useI18n();
  const names = useNames();

  const count = (net: NetPicture): string => (net.more ? t("net.atLeast", { n: exact(net.leaks.length) }) : exact(net.leaks.length));

  /** Beside the name of the promise; nothing where the net says nothing about it. */
  function short(net: NetPicture): string | undefined {
    return net.state === "leaks" ? t("net.short.leaks", { n: count(net) }) : undefined;
  }

  /** Proved only where somebody stands at every post that closes a road: an open post at which nobody is stops nobody. */
  function tone(net: NetPicture): "proved" | "broken" | "" {
    if (net.state === "leaks") return "broken";
    return net.state === "closed" && net.manned >= net.closing ? "proved" : "";
  }

  /** The promise about the roads, as far as it holds. */
  function promise(net: NetPicture): string {
    const values = { n: count(net), closing: exact(net.closing), posts: exact(net.posts), manned: exact(net.manned) };
    if (net.state === "not-set") return t("net.promise.notSet", values);
    if (net.counts === "open" && net.state === "closed" && net.manned >= net.closing) return t("net.promise.openAllManned", values);
    return t(`net.promise.${net.counts === "open" ? "open" : "manned"}${net.state === "closed" ? "Closed" : "Leaks"}`, values);
  }

  const road = (leak: { road: string; roadClass: string }): string => leak.road || t("net.nameless", { class: roadClass(leak.roadClass) });
  const roadClass = (word: string): string => t(`net.class.${word}`);

  function where(leak: Leak): string {
    return t(`net.why.${leak.why}`, { road: road(leak), post: names.say(leak.postName) });
  }

  function way(leak: Leak): string {
    const values = { km: exact(leak.metres / 1000, 1), minutes: exact(Math.max(1, Math.round(leak.minutes))), to: leak.reaches };
    return t(leak.reaches === "" ? "net.way" : "net.wayTo", values);
  }

  return { short, tone, promise, road, roadClass, where, way, count };
}
