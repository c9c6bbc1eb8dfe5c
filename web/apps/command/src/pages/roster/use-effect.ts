import type { Consequences, Fault, Roster, RosterChange } from "@hucheng/api";
import { ref, shallowRef, type Ref } from "vue";
import { api } from "../../state/api";
import { asFault } from "../../state/load";
import { useOperation } from "../../state/operation";

/** Changes somebody is thinking about: judged at once, done when confirmed. */
export function useEffect(roster: Ref<Roster>, done: (after: Consequences) => Promise<void>) {
  const operation = useOperation();
  const changes = shallowRef<RosterChange[]>();
  const effect = shallowRef<Consequences>();
  const fault = shallowRef<Fault>();
  const busy = ref(false);

  async function consider(what: RosterChange[]): Promise<void> {
    if (what.length === 0) return;
    changes.value = what;
    effect.value = fault.value = undefined;
    try {
      const answer = await api.tryChanges(operation.code, roster.value.number, roster.value.revision, what);
      if (changes.value === what) effect.value = answer;
    } catch (caught) {
      if (changes.value === what) fault.value = asFault(caught);
    }
  }
  function leave(): void {
    changes.value = undefined;
    effect.value = fault.value = undefined;
  }
  async function apply(): Promise<void> {
    const what = changes.value;
    if (what === undefined || busy.value) return;
    busy.value = true;
    fault.value = undefined;
    try {
      const after = await api.changeRoster(operation.code, roster.value.number, roster.value.revision, what);
      leave();
      await done(after);
    } catch (caught) {
      fault.value = asFault(caught);
    } finally {
      busy.value = false;
    }
  }
  return { changes, effect, fault, busy, consider, leave, apply };
}
