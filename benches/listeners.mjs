// A room with many listeners: how long a new question takes to reach all of them, and the memory that
// one of them costs.
//
// `node benches/listeners.mjs --prepare URL PROGRAMME` makes a meeting of the file PROGRAMME, lets the
// people that `benches/registrations.mjs --people` names in, and prints the room. `node
// benches/listeners.mjs URL LISTENERS PID ROOM` listens there and prints one line of JSON. PID is that
// of a server which was started in between: one that did much before has memory to give away. Beside
// it stands a bare server of node that writes about the same bytes to as many.
import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { Client } from "../tests/client.mjs";
import { Connections, askers, each, percentile } from "./people.mjs";

/** Questions that are asked, and how long we wait for each to arrive everywhere. */
const QUESTIONS = 8;
const PATIENCE = 20_000;
/** Listeners that connect in one moment. */
const DOOR = 50;

/** People who listen; each has several devices. */
const PEOPLE = 500;

const wishes = process.argv.slice(2);
if (wishes[0] === "--bare") bare();
else if (wishes[0] === "--prepare") await prepare(wishes[1], wishes[2]);
else await measure(...wishes);

/** The baseline: no database, no page, no permission. What is posted goes to all who listen. */
function bare() {
  const all = new Set();
  const server = createServer((asked, answer) => {
    if (asked.method === "POST") {
      const chunks = [];
      asked.on("data", (chunk) => chunks.push(chunk));
      asked.on("end", () => {
        const text = `data: ${JSON.stringify({ changed: { q: Buffer.concat(chunks).toString() } })}\n\n`;
        for (const one of all) one.write(text);
        answer.end();
      });
      return;
    }
    answer.writeHead(200, { "content-type": "text/event-stream" });
    answer.write(": listening\n\n");
    all.add(answer);
  });
  server.listen(0, "127.0.0.1", () => process.send(server.address().port));
}

function rss(pid) {
  return Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)[1]);
}

/** One who listens; `heard` is told of each message. */
function listen(base, path, cookie, heard) {
  return new Promise((done, failed) => {
    const asked = request({ host: base.hostname, port: base.port, path, agent: false, headers: { accept: "text/event-stream", ...(cookie ? { cookie } : {}) } }, (answer) => {
      if (answer.statusCode !== 200) return failed(new Error(`${path} answers ${answer.statusCode}`));
      let rest = "";
      answer.setEncoding("utf8");
      answer.on("data", (text) => {
        const parts = (rest + text).split("\n\n");
        rest = parts.pop();
        for (const part of parts) heard(part);
      });
      done(asked);
    });
    asked.on("error", failed);
    asked.end();
  });
}

/** Lets all listen, says something a few times, and answers how long it took to reach each. */
async function room(base, pid, listeners, path, cookies, say) {
  const before = rss(pid);
  const open = [];
  let waiting = null;
  const heard = (text) => waiting?.(text);
  const all = Array.from({ length: listeners }, (_, number) => number);
  await each(all, DOOR, async (number) => open.push(await listen(base, path, cookies[number % cookies.length], heard)));
  await new Promise((wait) => setTimeout(wait, 3000));
  const kilobytes = (rss(pid) - before) / listeners;
  const times = [];
  let lost = 0;
  for (let turn = 0; turn < QUESTIONS; turn++) {
    const words = `Who sweeps the stage, time ${turn}?`;
    let missing = listeners;
    const from = performance.now();
    const reached = new Promise((done) => {
      const late = setTimeout(done, PATIENCE);
      waiting = (text) => {
        if (!text.includes(words)) return;
        times.push(performance.now() - from);
        if (--missing === 0) {
          clearTimeout(late);
          done();
        }
      };
    });
    await say(words, turn);
    await reached;
    lost += missing;
    await new Promise((wait) => setTimeout(wait, 500));
  }
  for (const one of open) one.destroy();
  return { p50: Math.round(percentile(times, 50)), p99: Math.round(percentile(times, 99)), most: Math.round(Math.max(...times)), lost, kilobytes: Number(kilobytes.toFixed(1)) };
}

async function prepare(url, programme) {
  const office = await Client.as(url, "office");
  const meeting = await office.newMeeting({ title: "A room with many", city: "Gent", open: "yes" });
  await office.takeIn(meeting, programme, readFileSync(programme));
  await office.post(`${meeting}/publish`);
  const session = (await office.get(`${meeting}/programme`)).match(/\/sessions\/[0-9a-f-]{36}/)[0];
  const connections = new Connections(url, 16);
  const cookies = await askers(connections, PEOPLE);
  await each(cookies, 16, (cookie) => connections.ask(`${meeting}/register`, { method: "POST", headers: { cookie }, body: "asks=&listed=yes" }));
  connections.close();
  process.stdout.write(JSON.stringify({ session, cookies }));
}

async function measure(url, many = "2000", pid, prepared) {
  const listeners = Number(many);
  const { session, cookies } = JSON.parse(readFileSync(prepared, "utf8"));
  const connections = new Connections(url, 16);
  await each(cookies.slice(0, 100), 16, (cookie) => connections.ask(`${session}/live`, { headers: { cookie } }));
  const question = async (words, turn) => {
    const answer = await connections.ask(`${session}/questions`, { method: "POST", headers: { cookie: cookies[turn] }, body: new URLSearchParams({ question: words }).toString() });
    if (answer.status !== 303) throw new Error(`a question answers ${answer.status}`);
  };
  const ours = await room(new URL(url), Number(pid), listeners, `${session}/live/stream`, cookies, question);
  connections.close();

  const child = fork(new URL(import.meta.url), ["--bare"]);
  const port = await new Promise((done) => child.once("message", done));
  const there = new Connections(`http://127.0.0.1:${port}`, 1);
  const theirs = await room(there.base, child.pid, listeners, "/", [""], (words) => there.ask("/", { method: "POST", body: words }));
  there.close();
  child.kill();
  process.stdout.write(`${JSON.stringify({ listeners, questions: QUESTIONS, ...ours, bare: theirs })}\n`);
  process.exit(ours.lost > 0 ? 1 : 0);
}
