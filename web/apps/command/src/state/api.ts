import { connect } from "@hucheng/api";
import { language } from "../i18n";

const listeners: (() => void)[] = [];

/** The one connection of this app. */
export const api = connect({ language, onSignedOut: () => listeners.forEach((l) => l()) });

/** Tells when the server says that nobody is signed in any more. */
export function whenSignedOut(listener: () => void): void {
  listeners.push(listener);
}
