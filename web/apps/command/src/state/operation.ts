import type { Operation, OperationRow } from "@hucheng/api";
import { defineStore } from "pinia";
import { computed, ref, shallowRef } from "vue";
import { api } from "./api";
import { orKept } from "./kept";
import { useSession } from "./session";

const LAST = "hucheng.operation";

/** Who serves in the command is nothing to keep. */
const withoutPeople = (operation: Operation): Operation => ({ ...operation, groups: operation.groups.map((g) => ({ ...g, members: [] })) });

/** The operation the desk is looking at. */
export const useOperation = defineStore("operation", () => {
  const all = shallowRef<OperationRow[]>([]);
  const now = shallowRef<Operation>();
  const code = ref("");
  const zone = computed(() => now.value?.timeZone ?? "UTC");

  async function list(): Promise<OperationRow[]> {
    if (all.value.length === 0) all.value = await orKept("operations", api.operations);
    return all.value;
  }

  /** The operation to start with: the account's own, the last one looked at here, or the first. */
  async function first(): Promise<string | undefined> {
    const rows = await list();
    const bound = useSession().who?.operation;
    const last = localStorage.getItem(LAST);
    const known = (wanted: string | null | undefined): boolean => rows.some((r) => r.code === wanted);
    return known(bound) ? (bound as string) : known(last) ? (last as string) : rows[0]?.code;
  }

  async function open(wanted: string): Promise<Operation> {
    if (now.value?.code !== wanted) {
      now.value = await orKept(`operation/${wanted}`, () => api.operation(wanted), withoutPeople);
      code.value = wanted;
      localStorage.setItem(LAST, wanted);
    }
    return now.value;
  }

  function forget(): void {
    all.value = [];
    now.value = undefined;
    code.value = "";
  }

  return { all, now, code, zone, list, first, open, forget };
});
