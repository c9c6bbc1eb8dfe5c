/** Lets this browser open the desk without a line from the next time on. Only over HTTPS or on this machine: elsewhere browsers have no service worker. */
export async function beReadyOffline(): Promise<void> {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  await navigator.serviceWorker.register("/sw.js").catch(() => undefined);
}

/** Until the worker has taken over, what is fetched is not kept by it; without a worker there is nothing to wait for. */
export async function workerReady(most = 8_000): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers === undefined || workers.controller !== null || (await workers.getRegistration()) === undefined) return;
  await Promise.race([
    new Promise((done) => workers.addEventListener("controllerchange", done, { once: true })),
    new Promise((done) => setTimeout(done, most)),
  ]);
}
