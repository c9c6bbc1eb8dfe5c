import { Fault, signWithPasskey, type Permission, type Session } from "@hucheng/api";
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { api } from "./api";
import { forgetKept, keep, kept } from "./kept";

/** Who is signed in and what the account may do. */
export const useSession = defineStore("session", () => {
  const who = ref<Session>();
  const asked = ref(false);
  /** True while the page was opened without a line and shows what this browser kept. */
  const offline = ref(false);
  const may = computed(() => (permission: Permission) => who.value?.permissions.includes(permission) ?? false);

  function take(session: Session): void {
    who.value = session;
    offline.value = false;
    keep("session", { ...session, username: "", name: { zh: "", en: "" } });
  }

  /** Asks the server once; nobody signed in is an answer, not a fault. Without a line the duty that was signed in last is known by its permissions alone. */
  async function know(): Promise<Session | undefined> {
    if (asked.value) return who.value;
    try {
      take(await api.session());
    } catch (fault) {
      const last = fault instanceof Fault && fault.kind === "unreachable" ? kept<Session>("session") : undefined;
      if (last !== undefined) {
        who.value = last;
        offline.value = true;
      } else if (fault instanceof Fault && fault.status === 401) {
        forgetKept();
        who.value = undefined;
      } else {
        throw fault;
      }
    }
    asked.value = true;
    return who.value;
  }

  /** The line is there again: who is this, and is the session still good? */
  async function comeBack(): Promise<void> {
    if (!offline.value) return;
    asked.value = false;
    await know().catch(() => undefined);
  }

  async function signIn(username: string, password: string, code?: string): Promise<void> {
    forgetKept();
    take(await api.signIn(username, password, code));
    asked.value = true;
  }

  /** False when the person would not. */
  async function signInWithPasskey(): Promise<boolean> {
    const options = await api.askPasskey();
    const signed = await signWithPasskey(options);
    if (signed === undefined) return false;
    forgetKept();
    await api.signInWithPasskey(String(options["challenge"]), signed);
    await askAgain();
    return true;
  }

  /** What the account may do is another than it was. */
  async function askAgain(): Promise<void> {
    take(await api.session());
    asked.value = true;
  }

  async function signOut(): Promise<void> {
    await api.signOut().catch(() => undefined);
    forget();
  }

  function forget(): void {
    who.value = undefined;
    offline.value = false;
    forgetKept();
  }

  return { who, offline, may, know, comeBack, signIn, signInWithPasskey, askAgain, signOut, forget };
});
