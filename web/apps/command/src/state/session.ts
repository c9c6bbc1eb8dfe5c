import { Fault, type Permission, type Session } from "@hucheng/api";
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { api } from "./api";

/** Who is signed in and what the account may do. */
export const useSession = defineStore("session", () => {
  const who = ref<Session>();
  const asked = ref(false);
  const may = computed(() => (permission: Permission) => who.value?.permissions.includes(permission) ?? false);

  /** Asks the server once; nobody signed in is an answer, not a fault. */
  async function know(): Promise<Session | undefined> {
    if (asked.value) return who.value;
    try {
      who.value = await api.session();
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.status !== 401) throw fault;
      who.value = undefined;
    }
    asked.value = true;
    return who.value;
  }

  async function signIn(username: string, password: string): Promise<void> {
    who.value = await api.signIn(username, password);
    asked.value = true;
  }

  async function signOut(): Promise<void> {
    await api.signOut().catch(() => undefined);
    forget();
  }

  function forget(): void {
    who.value = undefined;
  }

  return { who, may, know, signIn, signOut, forget };
});
