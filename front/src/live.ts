// Live pages: what is said in a room shows while one looks.

/** The id in the addresses of a template. */
const NIL = "00000000-0000-0000-0000-000000000000";

/** What a live page is told: the order of its lists, and what is drawn anew. */
type Told = { state?: string; reload?: boolean; lists?: Record<string, string[]>; changed?: Record<string, string> };

/** The page shows what happens while one looks; what is typed or has the focus stays. */
export function listen(root: HTMLElement): void {
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
  const heard = (message: MessageEvent<string>): void => {
    const news = JSON.parse(message.data) as Told;
    if (news.reload || (news.state !== undefined && (told || news.state !== root.dataset.state))) return void anew();
    for (const [list, names] of Object.entries(news.lists ?? {})) {
      // What the page has no pattern for is loaded with its forms.
      if (!showList(root, list, names, news.changed ?? {})) void anew();
      told = true;
    }
  };
  const open = (): void => {
    const source = new EventSource(root.dataset.stream ?? "");
    source.addEventListener("message", heard);
    source.addEventListener("error", () => {
      // A browser gives up when a busy server says no; we come back later, not all at once.
      if (source.readyState === EventSource.CLOSED) window.setTimeout(open, 5000 + Math.random() * 20000);
    });
  };
  open();
}

function showList(root: HTMLElement, name: string, names: string[], changed: Record<string, string>): boolean {
  const list = root.querySelector<HTMLElement>(`[data-list="${name}"]`);
  if (!list) return true;
  const template = root.querySelector<HTMLTemplateElement>(`template[data-for="${name}"]`);
  let complete = true;
  for (const item of [...list.children]) if (!names.includes(item.id)) item.remove();
  for (const id of names) {
    let item = document.getElementById(id);
    const html = changed[id];
    if (!item && !template) complete = false;
    // A poll that is counted has no form any longer.
    if (item && !template && html !== undefined) complete = false;
    if (!item && template && html !== undefined) {
      item = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
      for (const form of item.querySelectorAll("form")) form.setAttribute("action", (form.getAttribute("action") ?? "").replace(NIL, id.slice(2)));
      item.id = id;
      list.append(item);
      const status = list.parentElement?.querySelector<HTMLElement>("[role=status]");
      if (status) status.textContent = `${status.dataset.said} ${new DOMParser().parseFromString(html, "text/html").querySelector("p")?.textContent}`;
    }
    const part = item?.querySelector("[data-part]");
    if (part && html !== undefined) part.innerHTML = html;
  }
  // An element that moves would lose the focus.
  if (list.contains(document.activeElement)) return complete;
  const items = new Map([...list.children].map((item) => [item.id, item]));
  if (names.some((id, place) => list.children[place]?.id !== id)) {
    for (const id of names) {
      const item = items.get(id);
      if (item) list.append(item);
    }
  }
  return complete;
}
