import type { Permission } from "@hucheng/api";
import { createRouter, createWebHistory, type RouteRecordRaw } from "vue-router";
import { ElMessage } from "./element";
import { i18n } from "./i18n";
import { useOperation } from "./state/operation";
import { useSession } from "./state/session";

declare module "vue-router" {
  interface RouteMeta {
    /** Without it the page says plainly that the account may not see it. */
    permission?: Permission;
    open?: boolean;
  }
}

const pages: RouteRecordRaw[] = [
  { path: "board", name: "board", component: () => import("./pages/board/BoardPage.vue"), meta: { permission: "board.read" } },
  { path: "posts", name: "posts", component: () => import("./pages/posts/PostsPage.vue"), meta: { permission: "posts.read" } },
  { path: "posts/:post", name: "post", component: () => import("./pages/post/PostPage.vue"), meta: { permission: "posts.read" } },
  { path: "new-post", name: "new-post", component: () => import("./pages/new-post/NewPostPage.vue"), meta: { permission: "posts.order" } },
  { path: "throughput", name: "throughput", component: () => import("./pages/throughput/ThroughputPage.vue"), meta: { permission: "posts.read" } },
  {
    path: "directives/:number(\\d+)?",
    name: "directives",
    component: () => import("./pages/directives/DirectivesPage.vue"),
    meta: { permission: "command.read" },
  },
  { path: "command-log", name: "command-log", component: () => import("./pages/command-log/CommandLogPage.vue"), meta: { permission: "command.read" } },
  { path: "gaps", name: "gaps", component: () => import("./pages/gaps/GapsPage.vue"), meta: { permission: "posts.read" } },
  { path: "areas", name: "areas", component: () => import("./pages/areas/AreasPage.vue"), meta: { permission: "posts.read" } },
  { path: "rosters", name: "rosters", component: () => import("./pages/rosters/RostersPage.vue"), meta: { permission: "roster.read" } },
  { path: "rosters/:number(\\d+)", name: "roster", component: () => import("./pages/roster/RosterPage.vue"), meta: { permission: "roster.read" } },
  { path: "rosters/:number(\\d+)/paper", name: "roster-paper", component: () => import("./pages/roster/PaperPage.vue"), meta: { permission: "roster.read" } },
  { path: "rosters/repairs/:id(\\d+)?", name: "repairs", component: () => import("./pages/repairs/RepairsPage.vue"), meta: { permission: "roster.read" } },
  { path: "rosters/swaps", name: "swaps", component: () => import("./pages/swaps/SwapsPage.vue"), meta: { permission: "roster.read" } },
  { path: "net", name: "net", component: () => import("./pages/net/NetPage.vue"), meta: { permission: "network.read" } },
  {
    path: "organisation/:part(units|members|teams|committees)?",
    name: "organisation",
    component: () => import("./pages/organisation/OrganisationPage.vue"),
    meta: { permission: "organisation.read" },
  },
  { path: "order", name: "operation", component: () => import("./pages/operation/OperationPage.vue") },
  { path: "refused", name: "refused", component: () => import("./pages/refused/RefusedPage.vue"), meta: { permission: "refused.read" } },
  { path: "digest", name: "digest", component: () => import("./pages/digest/DigestPage.vue"), meta: { permission: "digest.read" } },
  { path: "trail", name: "audit", component: () => import("./pages/audit/AuditPage.vue"), meta: { permission: "trail.read" } },
  { path: "accounts", name: "accounts", component: () => import("./pages/accounts/AccountsPage.vue"), meta: { permission: "accounts.read" } },
  { path: "devices", name: "devices", component: () => import("./pages/devices/DevicesPage.vue"), meta: { permission: "devices.read" } },
  { path: "privacy", name: "privacy", component: () => import("./pages/privacy/PrivacyPage.vue"), meta: { permission: "privacy.read" } },
  { path: "privacy/retention", name: "retention", component: () => import("./pages/retention/RetentionPage.vue"), meta: { permission: "privacy.read" } },
  { path: "privacy/requests/:id(\\d+)", name: "persons-request", component: () => import("./pages/persons-request/PersonsRequestPage.vue"), meta: { permission: "privacy.read" } },
  { path: "look-up", name: "look-up", component: () => import("./pages/look-up/LookUpPage.vue") },
];

export function makeRouter() {
  const router = createRouter({
    history: createWebHistory(),
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
    routes: [
      { path: "/sign-in", name: "sign-in", component: () => import("./pages/sign-in/SignInPage.vue"), meta: { open: true } },
      { path: "/", name: "home", component: () => import("./shell/NoOperation.vue") },
      { path: "/set-up", name: "set-up", component: () => import("./pages/set-up/SetUpPage.vue"), meta: { open: true } },
      { path: "/security", name: "security", component: () => import("./pages/security/SecurityPage.vue") },
      { path: "/my", name: "my", component: () => import("./pages/my/MyPage.vue"), meta: { open: true } },
      { path: "/device", name: "device", component: () => import("./pages/device/DevicePage.vue"), meta: { open: true } },
      { path: "/wall", name: "wall-home", component: () => import("./shell/NoOperation.vue") },
      { path: "/operations/:op/wall", name: "wall", component: () => import("./pages/wall/WallPage.vue") },
      { path: "/operations/:op", component: () => import("./shell/DeskShell.vue"), redirect: { name: "board" }, children: pages },
      { path: "/:rest(.*)*", name: "nowhere", component: () => import("./shell/NowherePage.vue"), meta: { open: true } },
    ],
  });

  router.beforeEach(async (to) => {
    if (to.meta.open) return true;
    const session = useSession();
    const who = await session.know().catch(() => undefined);
    if (who === undefined) return { name: "sign-in", query: to.fullPath === "/" ? {} : { to: to.fullPath } };
    if (who.lacksSecondFactor && to.name !== "security") return { name: "security" };
    if (to.name === "home" || to.name === "wall-home") {
      const first = await useOperation().first().catch(() => undefined);
      if (first !== undefined) return { name: to.name === "home" ? "board" : "wall", params: { op: first } };
    }
    return true;
  });
  router.onError((fault: Error) => {
    if (/dynamically imported module|module script|preload/i.test(fault.message)) {
      ElMessage({ message: i18n.global.t("shell.pageFailed"), type: "error", duration: 8000 });
    }
  });
  return router;
}

/** Fetches the pages when there is nothing else to do, so that a lost link later does not take them away. */
export function fetchPagesAhead(): void {
  const ahead = (): void => {
    for (const page of pages) if (typeof page.component === "function") void (page.component as () => Promise<unknown>)().catch(() => undefined);
  };
  if ("requestIdleCallback" in window) requestIdleCallback(ahead, { timeout: 5_000 });
  else setTimeout(ahead, 2_000);
}
