// What a page has to do with the service worker: who reads, what is to be kept, and the reader's word on it.

type Count = { keeps: boolean; pages: number };

/** The service worker is told who reads, and which pages are wanted without a network. */
export async function keepPages(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const worker = await working().catch(() => null);
  if (!worker) return;
  const offline = document.querySelector(".offline") !== null;
  const wanted = [...document.querySelectorAll<HTMLAnchorElement>("a[data-keep]")].map((link) => link.pathname);
  // The first page was here before there was anybody to keep it.
  if (!navigator.serviceWorker.controller) wanted.unshift(`${location.pathname}${location.search}`);
  const assets = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet], link[rel=preload], link[rel=icon]")].map((link) => link.href);
  assets.push(...[...document.scripts].map((script) => script.src).filter((src) => src !== ""));
  const reader = document.documentElement.dataset.reader;
  worker.postMessage(offline ? { reader } : { reader, keep: wanted, assets });
  const box = document.querySelector<HTMLElement>("[data-keeps]");
  if (box) choice(worker, box);
}

async function working(): Promise<ServiceWorker | null> {
  const before = navigator.serviceWorker.controller;
  const registered = await navigator.serviceWorker.register("/worker.js", { updateViaCache: "none" }).catch(() => null);
  // Without network there is nothing to register, and the one of before goes on.
  if (!registered) return before;
  return (await navigator.serviceWorker.ready).active;
}

/** On one's own days: what this device keeps, and the button that forgets it. */
function choice(worker: ServiceWorker, box: HTMLElement): void {
  const status = box.querySelector<HTMLElement>("[role=status]");
  const ask = (wish: string): Promise<Count> =>
    new Promise((heard) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = (event: MessageEvent<Count>) => heard(event.data);
      worker.postMessage({ wish }, [channel.port2]);
    });
  const show = (count: Count): void => {
    for (const part of box.querySelectorAll<HTMLElement>("[data-on]")) part.hidden = !count.keeps;
    for (const part of box.querySelectorAll<HTMLElement>("[data-off]")) part.hidden = count.keeps;
    box.hidden = false;
  };
  box.addEventListener("click", async (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>("button[data-wish]");
    const wish = button?.dataset.wish;
    if (!button || !wish) return;
    show(await ask(wish));
    if (status) status.textContent = button.dataset.says ?? "";
    // The button that was pressed is gone; the other takes the focus.
    box.querySelector<HTMLButtonElement>("button[data-wish]:not([hidden])")?.focus();
    if (wish === "resume") void keepPages();
  });
  void ask("count").then(show);
}
