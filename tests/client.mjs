// A person at the pages without a browser: keeps cookies, follows nothing by itself.

export class Client {
  constructor(base) {
    this.base = base;
    this.cookies = new Map();
  }

  /** Somebody of the demo network: `office`, `host`, `member`, `person-12`. */
  static async as(base, persona) {
    const client = new Client(base);
    await client.post(`/demo/look-as/${persona}`);
    if (!client.cookies.has("entracte")) throw new Error(`nobody in the demo network is ${persona}`);
    return client;
  }

  async ask(path, { method = "GET", headers = {}, body } = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(new URL(path, this.base), { method, body, redirect: "manual", headers: { ...headers, ...(cookie ? { cookie } : {}) } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
      this.cookies.set(name, value);
    }
    return answer;
  }

  /** A page or file that has to be there. */
  async get(path) {
    const answer = await this.ask(path);
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return answer.text();
  }

  /** A form; files go as `Blob`s. */
  async post(path, fields = {}, files = {}) {
    let body = new URLSearchParams(fields);
    if (Object.keys(files).length > 0) {
      body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      for (const [name, file] of Object.entries(files)) body.append(name, file, file.name);
    }
    return this.ask(path, { method: "POST", body });
  }

  /** A new meeting by the office's form; its address. */
  async newMeeting(fields) {
    const answer = await this.post("/office/meetings/new", { title: "Meeting", first: "2027-06-03", last: "2027-06-05", zone: "Europe/Brussels", state: "published", ...fields });
    const place = answer.headers.get("location");
    if (answer.status !== 303 || !place) throw new Error(`a meeting is refused: ${answer.status} ${said(await answer.text())}`);
    return place.replace("/manage", "");
  }

  /** Takes a file in by the hosts' page: what it did, or why not. */
  async takeIn(meeting, name, bytes) {
    const answer = await this.post(`${meeting}/manage`, {}, { file: new File([bytes], name) });
    const page = await answer.text();
    const counts = page.match(/(\d+) events?: (\d+) new, (\d+) changed, (\d+) as they were, (\d+) no longer there/);
    if (!counts) return { status: answer.status, refused: said(page) };
    const [events, created, changed, unchanged, gone] = counts.slice(1).map(Number);
    return { status: answer.status, events, created, changed, unchanged, gone, page };
  }
}

/** What an error page or summary says, for a message on the terminal. */
export function said(page) {
  const part = page.match(/<[a-z]+ class="summary"[\s\S]*?<\/(?:div|section)>/)?.[0] ?? page.match(/<main[\s\S]*<\/main>/)?.[0] ?? page;
  return part.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim().slice(0, 300);
}
