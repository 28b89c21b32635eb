// The door of a meeting: who is there is noted row by row, or by the code of a badge that a camera reads.

/** What is answered about one person. */
type Told = { state: string; says: string; counts: string; row: string | null };
type Scan = { watch(video: HTMLVideoElement, found: (text: string) => void): Promise<() => void> };

/** Milliseconds in which a badge that stays before the camera is read once. */
const AGAIN = 4_000;

export function door(root: HTMLElement): void {
  const status = root.querySelector<HTMLElement>("[data-said]");
  const say = (text: string, state = ""): void => {
    if (!status) return;
    status.textContent = text;
    status.dataset.state = state;
  };
  const note = async (fields: URLSearchParams): Promise<void> => {
    const answer = await fetch(root.dataset.door ?? "", { method: "POST", body: fields }).catch(() => null);
    if (!answer?.ok) return say(root.dataset.lost ?? "", "lost");
    const told = (await answer.json()) as Told;
    say(told.says, told.state);
    const counts = root.querySelector("[data-counts]");
    if (counts) counts.textContent = told.counts;
    if (told.row) swap(told.row);
    navigator.vibrate?.(told.state === "here" ? 60 : [60, 80, 60]);
  };
  root.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.method !== "post") return;
    event.preventDefault();
    event.stopPropagation();
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
    void note(fields);
  });
  const section = root.querySelector<HTMLElement>("[data-scan]");
  if (section) camera(section, say, (code) => note(new URLSearchParams({ code })));
}

/** A row as it is now; the focus stays in it. */
function swap(html: string): void {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("li");
  const stale = fresh && document.getElementById(fresh.id);
  if (!fresh || !stale) return;
  const focused = stale.contains(document.activeElement);
  stale.replaceWith(fresh);
  if (focused) fresh.querySelector("button")?.focus();
}

function camera(section: HTMLElement, say: (text: string, state?: string) => void, found: (code: string) => Promise<void>): void {
  const video = section.querySelector("video");
  const start = section.querySelector<HTMLButtonElement>("[data-start]");
  const stop = section.querySelector<HTMLButtonElement>("[data-stop]");
  if (!video || !start || !stop) return;
  const words = section.dataset;
  const seen = new Map<string, number>();
  let close: (() => void) | undefined;
  const show = (open: boolean): void => {
    video.hidden = !open;
    stop.hidden = !open;
    start.hidden = open;
    (open ? stop : start).focus();
  };
  const read = (text: string): void => {
    const last = seen.get(text) ?? 0;
    seen.set(text, Date.now());
    if (Date.now() - last < AGAIN) return;
    const code = codeOf(text);
    if (code) void found(code);
    else say(words.foreign ?? "", "unknown");
  };
  const end = (): void => {
    close?.();
    close = undefined;
    seen.clear();
    show(false);
  };
  start.addEventListener("click", async () => {
    start.disabled = true;
    say(words.opens ?? "");
    try {
      if (!("mediaDevices" in navigator)) throw new DOMException("", "NotFoundError");
      const scan = (await import(words.scan ?? "")) as Scan;
      close = await scan.watch(video, read);
      show(true);
      say(words.open ?? "");
    } catch (error) {
      const refused = error instanceof DOMException && ["NotAllowedError", "SecurityError"].includes(error.name);
      say((refused ? words.refused : words.absent) ?? "", "lost");
    }
    start.disabled = false;
  });
  stop.addEventListener("click", () => {
    end();
    say("");
  });
  section.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && close) end();
  });
  window.addEventListener("pagehide", () => close && end());
  section.hidden = false;
}

/** The code in the address that a badge of this meeting carries. */
function codeOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.pathname === location.pathname ? url.searchParams.get("code") : null;
}
