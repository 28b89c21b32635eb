// A rush for the last places of a meeting, and whether everybody was dealt with justly.
//
// `node benches/registrations.mjs --people N` prints N invented people as a spreadsheet, which
// `entracte import members` takes into a demo network. `node benches/registrations.mjs URL ASKERS
// PLACES CLIENTS [PROGRAMME]` lets them ask, for a meeting with the programme of that file, and prints
// what it measured as one line of JSON; it ends with 1 when a place was given twice, or somebody was
// not answered.
import { readFileSync } from "node:fs";
import { Client } from "../tests/client.mjs";
import { Connections, askers, each, percentile, spreadsheet } from "./people.mjs";

if (process.argv[2] === "--people") {
  process.stdout.write(spreadsheet(Number(process.argv[3] ?? 2000)));
  process.exit(0);
}
const [base, many = "2000", places = "400", clients = "64", programme] = process.argv.slice(2);
/** Every so manieth asker presses the button twice. */
const TWICE = 40;

const office = await Client.as(base, "office");
const meeting = await office.newMeeting({ title: `Rush of ${many}`, city: "Gent", places, open: "yes" });
if (programme) {
  await office.takeIn(meeting, programme, readFileSync(programme));
  await office.post(`${meeting}/publish`);
}
const connections = new Connections(base, Number(clients));
const people = (await askers(connections, Number(many))).map((cookie, number) => ({ cookie, number, told: [] }));

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
await each(people, Number(clients), (person) => (person.number % TWICE === 0 ? Promise.all([ask(person), ask(person)]) : ask(person)));
const seconds = (performance.now() - began) / 1000;

// What everybody sees afterwards counts, not what they were told in the rush.
const waits = [];
const wrong = [];
let placed = 0;
await each(people, 16, async (person) => {
  const page = (await connections.ask(meeting, { headers: { cookie: person.cookie } })).body;
  const number = page.match(/You wait for a place, as number (\d+)/)?.[1];
  const has = page.includes("You have a place.");
  if (has) placed++;
  if (number) waits.push(Number(number));
  if (has === (number !== undefined)) wrong.push(`asker ${person.number + 1} neither has a place nor waits, or both`);
  const expected = has ? "You have a place." : "You are on the waiting list.";
  if (!person.told.some((told) => told.includes(expected))) wrong.push(`asker ${person.number + 1} was told: ${person.told.join(" / ")}; and it is: ${expected}`);
  for (const told of person.told) if (told === "" || told.startsWith("answered")) wrong.push(`asker ${person.number + 1}: ${told}`);
});
const expected = Math.min(Number(places), people.length);
if (placed !== expected) wrong.push(`${placed} have a place, of ${expected}`);
if (waits.length !== people.length - expected) wrong.push(`${waits.length} wait, of ${people.length - expected}`);
const twice = waits.length - new Set(waits).size;
if (twice > 0) wrong.push(`${twice} numbers of the waiting list were given twice`);
const list = await office.get(`${meeting}/participants`);
const listed = new Set(list.match(/<h2 class="h3"><a href="\/people\/[0-9a-f-]{36}/g));
if (listed.size !== expected) wrong.push(`${listed.size} stand on the list of who comes, of ${expected}`);
const says = (await office.get(meeting)).match(/(\d+) of (\d+) places are taken/)?.slice(1).map(Number);
if (says?.[0] !== expected || says[1] !== Number(places)) wrong.push(`the page says ${says?.join(" of ")}`);
connections.close();

process.stdout.write(`${JSON.stringify({
  registrations: people.length,
  seconds: Number(seconds.toFixed(3)),
  rate: Math.round(people.length / seconds),
  p50: Number(percentile(times, 50).toFixed(1)),
  p99: Number(percentile(times, 99).toFixed(1)),
  placed,
  waiting: waits.length,
  wrong: wrong.slice(0, 5),
})}\n`);
process.exit(wrong.length > 0 ? 1 : 0);
