// A rush for the last places of a meeting, and whether everybody was dealt with justly.
//
// `node benches/registrations.mjs --people N` prints N invented people as a spreadsheet, which
// `entracte import members` takes into a demo network. `node benches/registrations.mjs URL` lets them
// ask, and prints what it measured as one line of JSON; it ends with 1 when a place was given twice, or
// somebody was not answered. `--askers --places --clients` say how many, `--programme FILE` gives the
// meeting sessions, `--look 8` asks only every eighth afterwards what they see.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Client } from "../tests/client.mjs";
import { Connections, askers, each, percentile, spreadsheet } from "./people.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    people: { type: "string" },
    askers: { type: "string", default: "2000" },
    places: { type: "string", default: "400" },
    clients: { type: "string", default: "64" },
    look: { type: "string", default: "1" },
    programme: { type: "string" },
  },
});
if (values.people) {
  process.stdout.write(spreadsheet(Number(values.people)));
  process.exit(0);
}
const [base] = positionals;
const [many, places, clients, look] = ["askers", "places", "clients", "look"].map((name) => Number(values[name]));
const { programme } = values;
/** Every so manieth asker presses the button twice. */
const TWICE = 40;

const office = await Client.as(base, "office");
const meeting = await office.newMeeting({ title: `Rush of ${many}`, city: "Gent", places: String(places), open: "yes" });
if (programme) {
  await office.takeIn(meeting, programme, readFileSync(programme));
  await office.post(`${meeting}/publish`);
}
const connections = new Connections(base, clients);
const people = (await askers(connections, many)).map((cookie, number) => ({ cookie, number, told: [] }));

const times = [];
const ask = async (person) => {
  const from = performance.now();
  const answer = await connections.ask(`${meeting}/register`, { method: "POST", headers: { cookie: person.cookie }, body: "asks=&listed=yes" });
  times.push(performance.now() - from);
  const notice = decodeURIComponent(answer.headers["set-cookie"]?.join(";").match(/entracte_notice=([^;]*)/)?.[1] ?? "").replaceAll("+", " ");
  // Who pressed twice may be told that they are registered already.
  const already = answer.body.includes("You are registered already.");
  person.told.push(answer.status === 303 ? notice : already ? "registered already" : `answered ${answer.status}`);
};
const began = performance.now();
await each(people, clients, (person) => (person.number % TWICE === 0 ? Promise.all([ask(person), ask(person)]) : ask(person)));
const seconds = (performance.now() - began) / 1000;

// What everybody sees afterwards counts, not what they were told in the rush.
const waits = [];
const wrong = [];
let placed = 0;
const asked = people.filter((person) => person.number % look === 0);
await each(asked, 16, async (person) => {
  const page = (await connections.ask(meeting, { headers: { cookie: person.cookie } })).body;
  const number = page.match(/You wait for a place, as number (\d+)/)?.[1];
  const has = page.includes("You have a place.");
  if (has) placed++;
  if (number) waits.push(Number(number));
  if (has === (number !== undefined)) wrong.push(`asker ${person.number + 1} neither has a place nor waits, or both`);
  const expected = has ? "You have a place." : "You are on the waiting list.";
  if (!person.told.some((told) => told.includes(expected))) wrong.push(`asker ${person.number + 1} was told: ${person.told.join(" / ")}; and it is: ${expected}`);
});
const expected = Math.min(places, people.length);
const twice = waits.length - new Set(waits).size;
if (twice > 0) wrong.push(`${twice} numbers of the waiting list were given twice`);
if (look === 1 && placed !== expected) wrong.push(`${placed} see that they have a place, of ${expected}`);
const list = await office.get(`${meeting}/participants`);
const listed = new Set(list.match(/<h2 class="h3"><a href="\/people\/[0-9a-f-]{36}/g));
if (listed.size !== expected) wrong.push(`${listed.size} stand on the list of who comes, of ${expected}`);
const page = await office.get(meeting);
const taken = Number(page.match(/(\d+) of \d+ places are taken/)?.[1]);
const waiting = Number(page.match(/All places are taken, and (\d+) wait/)?.[1] ?? 0);
if (taken !== expected || waiting !== people.length - expected) wrong.push(`the page says that ${taken} have a place and ${waiting} wait`);
for (const person of people) if (person.told.length === 0 || person.told.some((told) => told === "" || told.startsWith("answered"))) wrong.push(`asker ${person.number + 1} was told: ${person.told.join(" / ")}`);
connections.close();

process.stdout.write(`${JSON.stringify({
  registrations: people.length,
  seconds: Number(seconds.toFixed(3)),
  rate: Math.round(people.length / seconds),
  p50: Number(percentile(times, 50).toFixed(1)),
  p99: Number(percentile(times, 99).toFixed(1)),
  placed: taken,
  waiting,
  wrong: wrong.slice(0, 5),
})}\n`);
process.exit(wrong.length > 0 ? 1 : 0);
