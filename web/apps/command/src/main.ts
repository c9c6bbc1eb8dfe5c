import "./element";
import "@hucheng/ui/tokens.css";
import "@hucheng/ui/element.css";
import "@hucheng/ui/base.css";
import "@hucheng/ui/table.css";
import "@hucheng/ui/print.css";
import { createPinia } from "pinia";
import { createApp } from "vue";
import App from "./App.vue";
import { i18n } from "./i18n";
import { makeRouter } from "./router";
import { whenSignedOut } from "./state/api";
import { useLive } from "./state/live";
import { useOperation } from "./state/operation";
import { usePrefs } from "./state/prefs";
import { useSession } from "./state/session";

const app = createApp(App).use(createPinia()).use(i18n);
usePrefs();
const router = makeRouter();
whenSignedOut(() => {
  useSession().forget();
  useLive().forget();
  useOperation().forget();
  const here = router.currentRoute.value;
  if (here.name !== "sign-in") void router.push({ name: "sign-in", query: { to: here.fullPath } });
});
app.use(router).mount("#app");
