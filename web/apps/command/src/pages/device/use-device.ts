import type { Fault } from "@hucheng/api";
import { onMounted, onUnmounted, ref, shallowRef } from "vue";
import { api } from "../../state/api";
import { asFault } from "../../state/load";
import { version } from "../../../package.json";
import * as vault from "./vault";

/** `none`: not enrolled; `ready`: speaks with the server; `ended`: revoked, or its key is nobody's; `wiping`: erased but for the word of it; `unsafe`: no key can be made here. */
export type Phase = "opening" | "none" | "ready" | "ended" | "wiping" | "wiped" | "unsafe";

const EVERY = 60_000;
/** This page records nothing, so that nothing of it waits to be sent; programs that record tell their own number. */
const UNSENT = 0;

/** A phone that makes its key, redeems its code, proves itself once a minute while the page is open, and erases itself when it is told to. */
export function useDevice() {
  const phase = ref<Phase>("opening");
  const kept = shallowRef<vault.Kept>();
  const fault = shallowRef<Fault>();
  const busy = ref(false);
  const contact = ref<Date>();
  let token = "";
  let timer = 0;

  async function run(work: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    fault.value = undefined;
    try {
      await work();
    } catch (caught) {
      fault.value = asFault(caught);
    } finally {
      busy.value = false;
    }
  }

  async function wipe(): Promise<void> {
    const mine = kept.value;
    if (mine === undefined) return;
    phase.value = "wiping";
    await vault.eraseAllButKey();
    await api.tellWiped(await vault.prove(mine.keys, mine.key, "wiped"), UNSENT);
    await vault.eraseKey();
    kept.value = undefined;
    token = "";
    phase.value = "wiped";
  }

  async function proved(mine: vault.Kept): Promise<void> {
    try {
      token = (await api.proveKey(await vault.prove(mine.keys, mine.key, "token"))).token;
    } catch (caught) {
      const refused = asFault(caught);
      if (refused.code === "DEVICE_WIPE") return wipe();
      if (refused.code === "DEVICE_REVOKED" || refused.code === "DEVICE_KEY_UNKNOWN") phase.value = "ended";
      throw refused;
    }
    phase.value = "ready";
  }

  async function tell(): Promise<void> {
    contact.value = new Date((await api.tellStatus(token, version, UNSENT)).now);
  }

  async function check(): Promise<void> {
    const mine = kept.value;
    if (mine === undefined) return;
    if (token === "") await proved(mine);
    if (phase.value !== "ready") return;
    try {
      await tell();
    } catch (caught) {
      if (asFault(caught).status !== 401) throw caught;
      token = "";
      await proved(mine);
      if (token !== "") await tell();
    }
  }

  const enrol = (code: string): Promise<void> =>
    run(async () => {
      const keys = await vault.makeKeys();
      const answer = await api.redeemCode({ code, key: await vault.publicKey(keys), proof: await vault.prove(keys, undefined, "enrolment") });
      kept.value = { ...answer, keys };
      await vault.keep(kept.value);
      token = "";
      phase.value = "ready";
    });

  onMounted(async () => {
    if (!window.isSecureContext || !("indexedDB" in window)) {
      phase.value = "unsafe";
      return;
    }
    kept.value = await vault.read().catch(() => undefined);
    phase.value = kept.value === undefined ? "none" : "ready";
    void run(check);
    timer = window.setInterval(() => {
      if (!document.hidden && (phase.value === "ready" || phase.value === "wiping")) void run(check);
    }, EVERY);
  });
  onUnmounted(() => clearInterval(timer));

  return { phase, kept, fault, busy, contact, enrol, check: () => run(check) };
}
