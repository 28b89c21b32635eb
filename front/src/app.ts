// What pages do beyond plain HTML. Without this file everything still works.

import { door } from "./door";
import { keepDraft, sendWaiting } from "./drafts";
import { listen } from "./live";
import { keepPages } from "./offline";
import { editor } from "./schedule";

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

/** The browser knows where its reader is: the programme on that clock is one more link. */
function ownClock(): void {
  const row = document.querySelector<HTMLElement>("[data-zones]");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!row || !zone || !zone.includes("/")) return;
  const there = [...row.querySelectorAll<HTMLAnchorElement>("a")];
  if (there.some((link) => new URL(link.href).searchParams.get("zone") === zone)) return;
  const link = document.createElement("a");
  const url = new URL(location.href);
  url.searchParams.set("zone", zone);
  link.href = `${url.pathname}${url.search}`;
  link.className = "tag";
  link.textContent = `${row.dataset.zones}: ${zone.replaceAll("_", " ")}`;
  row.querySelector("a:last-of-type")?.before(link);
}

for (const root of document.querySelectorAll<HTMLElement>("[data-stream]")) listen(root);
for (const root of document.querySelectorAll<HTMLElement>("[data-door]")) door(root);
for (const grid of document.querySelectorAll<HTMLElement>(".timetable.editor")) editor(grid);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-live]")) searchAsYouType(form);
for (const form of document.querySelectorAll<HTMLFormElement>("main form.stack[method=post]:not([data-draft])")) keepTyped(form);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-draft]")) keepDraft(form);
sendWaiting();
foldFacets();
ownClock();
watchWork();
void keepPages();
document.addEventListener("submit", sendOnce);
document.querySelector<HTMLElement>(".summary")?.focus();
// The back button may show a page whose form was sent: it may be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll<HTMLFormElement>("form")) delete form.dataset.sending;
});
