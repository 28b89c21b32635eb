// What pages do beyond plain HTML. Without this file everything still works.

/** Search as you type: the list is fetched under the address that the form would have. */
function searchAsYouType(form: HTMLFormElement): void {
  const target = form.dataset.live;
  const input = form.querySelector<HTMLInputElement>("input[type=search]");
  if (!target || !input) return;
  let waiting: number | undefined;
  let turn = 0;
  const swap = async (): Promise<void> => {
    const mine = ++turn;
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && value !== "") query.append(name, value);
    }
    const address = `${form.action.split("?")[0]}${query.size > 0 ? `?${query}` : ""}`;
    const answer = await fetch(address, { headers: { "x-part": target } });
    // Only the answer to what stands in the field now may be shown.
    if (!answer.ok || mine !== turn) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector(target);
    const stale = document.querySelector(target);
    if (!fresh || !stale) return;
    stale.replaceWith(fresh);
    foldFacets();
    history.replaceState(null, "", address);
  };
  input.addEventListener("input", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void swap(), 180);
  });
}

/** On a phone the facets begin folded, so that the list comes first. */
function foldFacets(): void {
  if (!window.matchMedia("(max-width: 56rem)").matches) return;
  for (const facets of document.querySelectorAll<HTMLDetailsElement>("details.facets")) facets.open = false;
}

/** A second press of a button that is already sending does nothing. */
function sendOnce(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (form.method !== "post") return;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = "yes";
  window.setTimeout(() => delete form.dataset.sending, 8000);
}

/** What was typed into a form stays in this tab until it was taken, over reloads too. */
function keepTyped(form: HTMLFormElement): void {
  const key = `typed:${location.pathname}:${form.getAttribute("action")}`;
  const kept = sessionStorage.getItem(key);
  const fields = (): NodeListOf<HTMLInputElement | HTMLTextAreaElement> =>
    form.querySelectorAll("textarea[name], input[type=text][name], input[type=email][name]");
  const answered = document.querySelector(".summary, .notice") !== null;
  if (kept && !answered) {
    const values = JSON.parse(kept) as Record<string, string>;
    for (const field of fields()) {
      const value = values[field.name];
      if (value !== undefined) field.value = value;
    }
  }
  form.addEventListener("input", () => {
    const values: Record<string, string> = {};
    for (const field of fields()) values[field.name] = field.value;
    sessionStorage.setItem(key, JSON.stringify(values));
  });
  form.addEventListener("submit", () => sessionStorage.removeItem(key));
}

/** Work that goes on is looked at again until it is done; then the whole page is shown. */
function watchWork(): void {
  const watched = document.querySelector("[data-watch]");
  if (!watched) return;
  window.setTimeout(async () => {
    const answer = await fetch(location.href).catch(() => null);
    if (answer?.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-watch]");
      if (!fresh) return location.reload();
      // Only what changed is replaced, so that a screen reader says the new number and no more.
      for (const name of ["progress", "[aria-live] p"]) {
        const [there, now] = [watched.querySelector(name), fresh.querySelector(name)];
        if (there && now && there.outerHTML !== now.outerHTML) there.replaceWith(now);
      }
    }
    watchWork();
  }, 1500);
}

/** The id in the addresses of a template. */
const NIL = "00000000-0000-0000-0000-000000000000";

/** What a live page is told: the order of its lists, and what is drawn anew. */
type Told = { state?: string; reload?: boolean; lists?: Record<string, string[]>; changed?: Record<string, string> };

/** The page shows what happens while one looks; what is typed or has the focus stays. */
function listen(root: HTMLElement): void {
  const source = new EventSource(root.dataset.stream ?? "");
  let told = false;
  const anew = async (): Promise<void> => {
    // Not all at once, when many lost the connection in one moment.
    await new Promise((wait) => window.setTimeout(wait, Math.random() * 2000));
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const list of root.querySelectorAll<HTMLElement>("[data-list]")) {
      const fresh = page.querySelector(`[data-list="${list.dataset.list}"]`);
      if (fresh && !list.contains(document.activeElement)) list.replaceChildren(...fresh.children);
    }
    root.dataset.state = page.querySelector<HTMLElement>("[data-stream]")?.dataset.state ?? "";
  };
  source.addEventListener("message", (message: MessageEvent<string>) => {
    const news = JSON.parse(message.data) as Told;
    if (news.reload || (news.state !== undefined && (told || news.state !== root.dataset.state))) return void anew();
    for (const [list, names] of Object.entries(news.lists ?? {})) {
      showList(root, list, names, news.changed ?? {});
      told = true;
    }
  });
}

function showList(root: HTMLElement, name: string, names: string[], changed: Record<string, string>): void {
  const list = root.querySelector<HTMLElement>(`[data-list="${name}"]`);
  if (!list) return;
  const template = root.querySelector<HTMLTemplateElement>(`template[data-for="${name}"]`);
  for (const item of [...list.children]) if (!names.includes(item.id)) item.remove();
  for (const id of names) {
    let item = document.getElementById(id);
    const html = changed[id];
    if (!item && template && html !== undefined) {
      item = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
      for (const form of item.querySelectorAll("form")) form.action = form.action.replace(NIL, id.slice(2));
      item.id = id;
      list.append(item);
      const status = list.parentElement?.querySelector<HTMLElement>("[role=status]");
      if (status) status.textContent = `${status.dataset.said} ${new DOMParser().parseFromString(html, "text/html").querySelector("p")?.textContent}`;
    }
    const part = item?.querySelector("[data-part]");
    if (part && html !== undefined) part.innerHTML = html;
  }
  // An element that moves would lose the focus.
  if (list.contains(document.activeElement)) return;
  const items = new Map([...list.children].map((item) => [item.id, item]));
  if (names.some((id, place) => list.children[place]?.id !== id)) {
    for (const id of names) {
      const item = items.get(id);
      if (item) list.append(item);
    }
  }
}

for (const root of document.querySelectorAll<HTMLElement>("[data-stream]")) listen(root);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-live]")) searchAsYouType(form);
for (const form of document.querySelectorAll<HTMLFormElement>("main form.stack[method=post]")) keepTyped(form);
foldFacets();
watchWork();
document.addEventListener("submit", sendOnce);
document.querySelector<HTMLElement>(".summary")?.focus();
// The back button may show a page whose form was sent: it may be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll<HTMLFormElement>("form")) delete form.dataset.sending;
});
