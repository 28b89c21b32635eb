// The service worker: pages that somebody opened are there when the network is not.
//
// Network first, and a copy of what came; without network the copy, with a line that says so. What is
// kept belongs to one reader, whom each page names: it goes when they sign out, and when another comes.
// Only pages for who takes part are kept. Those of hosts and of the office hold what others confided.

type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Asked = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };
type Told = Lasting & { data: Message; ports: readonly MessagePort[] };
/** What a page says: for whom it was made, what is to be kept, or what the reader wants of us. */
type Message = { reader?: string; keep?: string[]; assets?: string[]; wish?: "count" | "forget" | "resume" };

const worker = self as unknown as {
  addEventListener(kind: "install" | "activate", heard: (event: Lasting) => void): void;
  addEventListener(kind: "fetch", heard: (event: Asked) => void): void;
  addEventListener(kind: "message", heard: (event: Told) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};

const ASSETS = "assets";
/** A cache of pages is called by this and the reader. */
const KEPT = "kept:";
/** Holds something while the reader wants nothing to be kept on this device. */
const CHOICE = "choice";
const OFFLINE = "/_/offline";
const ID = "[0-9a-f-]{36}";
const KEEPS = [
  /^\/my-days$/,
  new RegExp(`^/meetings/${ID}(/(programme|changes|venues|works|on-stage|days/[^/]+))?$`),
  new RegExp(`^/sessions/${ID}(/report(/edit)?)?$`),
];
/** Who takes this way leaves, or somebody else comes. */
const LEAVES = /^\/(sign-out|account\/erase|demo\/look-as\/.*)$/;
/** Milliseconds that a page waits for a network that does not answer. */
const PATIENCE = 8_000;
/** Pages that one reader has on a device. */
const MOST = 250;
/** Milliseconds in which a page is not fetched again in the background. */
const FRESH = 10 * 60_000;

/** Grows whenever something is forgotten: what was asked for before is not kept any more. */
let turn = 0;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST" && LEAVES.test(url.pathname)) return event.waitUntil(forget());
  if (request.method !== "GET") return;
  if (isAsset(url)) event.respondWith(asset(event, url));
  else if (request.mode === "navigate" && KEEPS.some((one) => one.test(url.pathname))) event.respondWith(page(event));
});

worker.addEventListener("message", (event) => {
  const { reader, keep, assets, wish } = event.data;
  const work = async (): Promise<void> => {
    if (reader !== undefined) await forgetOthers(reader);
    if (wish === "forget") {
      await forget();
      await (await caches.open(CHOICE)).put("/", new Response("nothing"));
    }
    if (wish === "resume") await caches.delete(CHOICE);
    if (wish !== undefined) event.ports[0]?.postMessage({ keeps: await mayKeep(), pages: await count() });
    for (const address of assets ?? []) await asset(event, new URL(address)).catch(() => undefined);
    await keepAll(keep ?? []);
  };
  event.waitUntil(work());
});

function isAsset(url: URL): boolean {
  return url.pathname.startsWith("/_/front/") || url.pathname === "/_/accent.css" || url.pathname === "/_/icon.svg";
}

/** The file that is here; what its address does not say the version of is looked at again meanwhile. */
async function asset(event: Lasting, url: URL): Promise<Response> {
  const cache = await caches.open(ASSETS);
  const kept = await cache.match(url, { ignoreVary: true });
  if (kept && url.search !== "") return kept;
  const fresh = fetch(url).then(async (response) => {
    if (!response.ok) return response;
    const copy = response.clone();
    // An older version of the same file is of no use any more.
    for (const older of await cache.keys(url, { ignoreSearch: true, ignoreVary: true })) await cache.delete(older, { ignoreVary: true });
    await cache.put(url, copy);
    return response;
  });
  if (!kept) return fresh;
  event.waitUntil(fresh.catch(() => undefined));
  return kept;
}

async function page(event: Asked): Promise<Response> {
  const { request } = event;
  const asked = turn;
  const fresh = fetch(request);
  event.waitUntil(fresh.then((response) => keep(request.url, response.clone(), asked)).catch(() => undefined));
  const patience = new Promise<undefined>((done) => setTimeout(done, PATIENCE));
  const answer = await Promise.race([fresh.catch(() => undefined), patience]);
  if (answer) return answer;
  return (await copyOf(request.url)) ?? fresh.catch(async () => (await offline()) ?? Response.error());
}

/** Keeps a page for whom it was made. */
async function keep(address: string, response: Response, asked: number): Promise<void> {
  const reader = response.headers.get("entracte-reader");
  if (asked !== turn) return;
  if ([403, 404, 410].includes(response.status)) return void (await drop(address));
  if (!response.ok || response.redirected || reader === null) return;
  asked = await forgetOthers(reader);
  if (!(await mayKeep())) return;
  const headers = { "content-type": "text/html; charset=utf-8", "kept-at": String(Date.now()) };
  const text = await response.text();
  const cache = await caches.open(KEPT + reader);
  await cache.put(address, new Response(text, { headers }));
  if (asked !== turn) return void (await caches.delete(KEPT + reader));
  const there = await cache.keys();
  for (const oldest of there.slice(0, Math.max(0, there.length - MOST))) await cache.delete(oldest, { ignoreVary: true });
}

/** Fetches what a page asks for, one after the other; stops when the network does. */
async function keepAll(paths: string[]): Promise<void> {
  if (paths.length === 0 || !(await mayKeep())) return;
  const asked = turn;
  for (const path of [OFFLINE, ...paths.slice(0, MOST)]) {
    const url = new URL(path, location.origin);
    if (path !== OFFLINE && !KEEPS.some((one) => one.test(url.pathname))) continue;
    if (Date.now() - keptAt(await find(url.href)) < FRESH) continue;
    const response = await fetch(url, { credentials: "same-origin" }).catch(() => undefined);
    if (!response || response.status === 429 || response.status >= 500 || asked !== turn) return;
    await keep(url.href, response, asked);
  }
}

async function kept(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(KEPT));
}

async function find(address: string): Promise<Response | undefined> {
  for (const name of await kept()) {
    const found = await (await caches.open(name)).match(address, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

async function drop(address: string): Promise<void> {
  for (const name of await kept()) await (await caches.open(name)).delete(address, { ignoreVary: true });
}

async function count(): Promise<number> {
  let pages = 0;
  for (const name of await kept()) {
    const all = await (await caches.open(name)).keys();
    pages += all.filter((one) => new URL(one.url).pathname !== OFFLINE).length;
  }
  return pages;
}

async function forget(): Promise<void> {
  turn++;
  for (const name of await kept()) await caches.delete(name);
}

/** Forgets what was kept for anybody else. */
async function forgetOthers(reader: string): Promise<number> {
  const others = (await kept()).filter((name) => name !== KEPT + reader);
  if (others.length > 0) turn++;
  const now = turn;
  for (const name of others) await caches.delete(name);
  return now;
}

async function mayKeep(): Promise<boolean> {
  return !(await caches.has(CHOICE));
}

function keptAt(response: Response | undefined): number {
  return Number(response?.headers.get("kept-at") ?? 0);
}

/** The copy of a page, with the line that says since when it stands. */
async function copyOf(address: string): Promise<Response | undefined> {
  const found = await find(address);
  if (!found) return undefined;
  return shown(said(await found.text(), keptAt(found)));
}

/** What is shown in place of a page that was never opened: the list of those that were. */
async function offline(): Promise<Response | undefined> {
  const found = await find(new URL(OFFLINE, location.origin).href);
  if (!found) return undefined;
  const lines: string[] = [];
  for (const name of await kept()) {
    const cache = await caches.open(name);
    for (const one of await cache.keys()) {
      const url = new URL(one.url);
      const text = await (await cache.match(one, { ignoreVary: true }))?.text();
      // A title stands escaped in its page, and an address is made of signs that need it not but one.
      const title = /<title>([\s\S]*?)<\/title>/.exec(text ?? "")?.[1]?.replace(/ · [^·]*$/, "");
      if (!title || url.pathname === OFFLINE) continue;
      const href = `${url.pathname}${url.search}`.replaceAll("&", "&amp;").replaceAll('"', "%22");
      const line = `<li><div><a href="${href}">${title}</a></div></li>`;
      if (url.pathname === "/my-days") lines.unshift(line);
      else lines.push(line);
    }
  }
  return shown((await found.text()).replace("<!--kept-->", () => lines.join("")));
}

function shown(text: string): Response {
  return new Response(text, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}

function said(text: string, at: number): string {
  const language = /<html lang="([^"]+)"/.exec(text)?.[1] ?? "en";
  const moment = new Date(at);
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(moment);
  const day = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { weekday: "short", day: "numeric", month: "long" }).format(moment);
  const when = moment.toDateString() === new Date().toDateString() ? time : `${day}, ${time}`;
  return text
    // What was done just then is no news any more.
    .replace(/<div class="wrap"><p class="notice"[\s\S]*?<\/div>/, "")
    .replace(/<template id="offline">([\s\S]*?)<\/template>/, (_, line: string) => line.replace("{time}", () => when));
}
