// Many people at once, by node's own HTTP: connections that stay open, little work for each request.
import { Agent, request } from "node:http";

/** So many connections to a server, kept open. */
export class Connections {
  constructor(base, most) {
    this.base = new URL(base);
    this.agent = new Agent({ keepAlive: true, maxSockets: most });
  }

  /** One request; its answer with the whole body. */
  ask(path, { method = "GET", headers = {}, body } = {}) {
    const form = body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) };
    return new Promise((done, failed) => {
      const asked = request({ agent: this.agent, host: this.base.hostname, port: this.base.port, path, method, headers: { ...form, ...headers } }, (answer) => {
        const chunks = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks).toString("utf8") }));
        answer.on("error", failed);
      });
      asked.on("error", failed);
      asked.end(body);
    });
  }

  /** Signs a persona in; the cookie. */
  async signIn(persona) {
    const answer = await this.ask(`/demo/look-as/${persona}`, { method: "POST" });
    const line = (answer.headers["set-cookie"] ?? []).find((one) => one.startsWith("entracte="));
    if (!line) throw new Error(`nobody in the demo network is ${persona}`);
    return line.split(";")[0];
  }

  close() {
    this.agent.destroy();
  }
}

/** Does something for each of a list, so many at a time, in the order of the list. */
export async function each(list, width, work) {
  let next = 0;
  const turn = async () => {
    while (next < list.length) await work(list[next++]);
  };
  await Promise.all(Array.from({ length: Math.min(width, list.length) }, turn));
}

/** The people that `askers` names, for the import of members. */
export function spreadsheet(count) {
  const rows = Array.from({ length: count }, (_, number) => `Asker,Number ${number + 1},asker-${number + 1}@demo.example,BE`);
  return `first_name,last_name,email,country\n${rows.join("\n")}\n`;
}

/** Signs so many of them in; their cookies. */
export async function askers(connections, count) {
  const names = Array.from({ length: count }, (_, number) => `asker-${number + 1}`);
  const cookies = new Map();
  await each(names, 16, async (name) => cookies.set(name, await connections.signIn(name)));
  return names.map((name) => cookies.get(name));
}

/** The value below which so many of a hundred lie. */
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil((share / 100) * sorted.length) - 1)];
}
