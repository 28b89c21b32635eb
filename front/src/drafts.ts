// Forms whose words stay on the device until they are saved: written in a room without network, and
// sent when there is one. A draft carries the version that it began with, so that what somebody else
// saved meanwhile is not overwritten: the page's own form then shows both.

type Draft = { values: Record<string, string>; at: number; waits: boolean; page: string; title: string; sent: string; stuck: string };
type Sent = "taken" | "answered" | "lost";
type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const BEGINS = `draft:${document.documentElement.dataset.reader}:`;
/** Milliseconds between two tries while something waits. */
const AGAIN = 20_000;
/** What travels with a form, and is nobody's words. */
const TRAVELS = ["version", "base", "then"];

function load(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

/** Whether it is kept: a browser may refuse. */
function store(key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

async function send(draft: Draft): Promise<Sent> {
  const answer = await fetch(draft.page, { method: "POST", body: new URLSearchParams(draft.values), redirect: "manual" }).catch(() => null);
  if (!answer || answer.status === 429 || answer.status >= 500) return "lost";
  return answer.type === "opaqueredirect" ? "taken" : "answered";
}

function waiting(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(BEGINS) && load(key)?.waits);
  } catch {
    return [];
  }
}

/** Sends what waits, on whatever page one is. */
export function sendWaiting(): void {
  const turn = async (): Promise<void> => {
    if (!navigator.onLine || waiting().length === 0) return;
    // One page sends, however many are open.
    await navigator.locks.request("drafts", { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      for (const key of waiting()) await sendOne(key);
    });
  };
  window.addEventListener("online", () => void turn());
  document.addEventListener("visibilitychange", () => void turn());
  window.setInterval(() => void turn(), AGAIN);
  void turn();
}

async function sendOne(key: string): Promise<void> {
  const draft = load(key);
  if (!draft) return;
  const form = here.get(key);
  form?.sends();
  const sent = await send(draft);
  if (sent === "lost") return form?.waits();
  if (sent === "taken") localStorage.removeItem(key);
  else store(key, { ...draft, waits: false });
  if (form) return sent === "taken" ? form.taken() : form.answered();
  if (sent === "taken") tell(draft.sent);
  else tell(draft.stuck, draft);
}

/** A line above the page, with a link to the form where somebody has to look. */
function tell(text: string, draft?: Draft): void {
  const line = document.createElement("p");
  line.className = "notice";
  line.setAttribute("role", "status");
  const wrap = document.createElement("div");
  wrap.className = "wrap";
  wrap.append(line);
  document.querySelector("main")?.before(wrap);
  line.textContent = `${text} `;
  if (!draft) return;
  const link = document.createElement("a");
  link.href = draft.page;
  link.textContent = draft.title;
  line.append(link);
}

/** The form of this page, while what it holds is sent. */
const here = new Map<string, { sends(): void; waits(): void; taken(): void; answered(): void }>();

/** Keeps what is typed into a form on this device until it is saved. */
export function keepDraft(form: HTMLFormElement): void {
  const page = form.getAttribute("action") ?? location.pathname;
  const key = BEGINS + page;
  const box = document.querySelector<HTMLElement>("[data-device]");
  const words = box?.dataset ?? {};
  const fields = (): Input[] => [...form.querySelectorAll<Input>("input[name], textarea[name], select[name]")];
  const values = (): Record<string, string> => Object.fromEntries(fields().map((field) => [field.name, field.value]));
  const stood = values();
  const say = (text: string | undefined): void => {
    const line = box?.querySelector("[role=status]");
    if (!box || !line) return;
    box.hidden = false;
    line.textContent = text ?? "";
  };
  const keep = (waits: boolean): Draft => {
    const [sent, stuck, title] = [words.sent ?? "", words.stuck ?? "", document.querySelector("h1")?.textContent ?? page];
    const draft = { values: values(), at: Date.now(), waits, page, title, sent, stuck };
    store(key, draft);
    return draft;
  };
  const lay = (draft: Draft): void => {
    for (const field of fields()) {
      const value = draft.values[field.name];
      if (value !== undefined) field.value = value;
    }
  };
  const next = (): string => (values().then === "keep" ? location.pathname : (words.next ?? location.pathname));
  here.set(key, {
    sends: () => say(words.sends),
    waits: () => say(words.waits),
    taken: () => location.assign(next()),
    // The page itself says what needs another look, and what somebody else saved.
    answered: () => form.submit(),
  });

  const kept = load(key);
  const written = kept && Object.entries(kept.values).some(([name, value]) => !TRAVELS.includes(name) && value.replaceAll("\r\n", "\n") !== (stood[name] ?? "").replaceAll("\r\n", "\n"));
  if (document.querySelector(".summary")) {
    // The server answered what was sent: from here on that is what was typed.
    keep(false);
  } else if (kept && (written || kept.waits)) {
    lay(kept);
    const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date(kept.at));
    say(kept.waits ? words.waits : words.typed?.replace("{time}", time));
  } else if (kept) localStorage.removeItem(key);

  form.addEventListener("input", () => keep(load(key)?.waits ?? false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    keep(true);
    say(words.sends);
    void navigator.locks.request("drafts", () => sendOne(key));
  });
  box?.querySelector("[data-drop]")?.addEventListener("click", () => {
    localStorage.removeItem(key);
    location.assign(location.pathname);
  });
}
