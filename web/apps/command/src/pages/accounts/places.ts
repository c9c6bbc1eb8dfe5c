import type { Duty, OperationRow, Unit } from "@hucheng/api";
import { ref } from "vue";
import { useI18n } from "vue-i18n";
import { api } from "../../state/api";
import { useNames } from "../../state/names";

/** Operations and their units by name: what duties are for. */
export function usePlaces() {
  const { t } = useI18n();
  const { say } = useNames();
  const operations = ref<OperationRow[]>([]);
  const units = ref<Record<string, Unit[]>>({});

  async function know(): Promise<void> {
    operations.value = await api.operations();
    const found = await Promise.all(operations.value.map(async (o) => [o.code, await api.units(o.code)] as const));
    units.value = Object.fromEntries(found);
  }
  const operation = (code: string): string => {
    const known = operations.value.find((o) => o.code === code);
    return known ? say(known.name) : code;
  };
  const unit = (duty: Pick<Duty, "operation" | "unit">): string => {
    const known = units.value[duty.operation ?? ""]?.find((u) => u.code === duty.unit);
    return known ? say(known.name) : (duty.unit ?? "");
  };
  /** Where a duty is for. */
  const word = (duty: Pick<Duty, "operation" | "unit">): string => {
    if (!duty.operation) return t("accounts.everywhere");
    return `${operation(duty.operation)} · ${duty.unit ? unit(duty) : t("accounts.whole")}`;
  };
  return { operations, units, know, unit, word };
}

export type Places = ReturnType<typeof usePlaces>;
