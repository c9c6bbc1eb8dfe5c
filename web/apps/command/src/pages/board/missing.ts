import type { Board } from "@hucheng/api";
import { computed, type ComputedRef } from "vue";
import { useI18n } from "vue-i18n";
import { exact } from "../../format/numbers";

/** What may be missing with lost phones, in words; nothing while no phone is lost with records it had to send. */
export function useMissing(board: () => Board): ComputedRef<string | undefined> {
  const { t } = useI18n();
  return computed(() => {
    const missing = board().missing;
    return missing && missing.devices > 0 ? t("board.known.missing", { records: exact(missing.records), devices: exact(missing.devices) }) : undefined;
  });
}
