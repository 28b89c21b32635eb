// What a host waits for after a drop in the schedule editor: `node benches/drops.mjs URL MEETING DROPS`
// moves sessions of a day about as the editor's script does, and prints one line of JSON.
import { Connections, percentile } from "./people.mjs";

const [base, meeting, many = "200"] = process.argv.slice(2);
const connections = new Connections(base, 1);
const cookie = await connections.signIn("office");
const page = (await connections.ask(`${meeting}/schedule`, { headers: { cookie } })).body;
const attributes = (tag) => Object.fromEntries([...tag.matchAll(/data-([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
const columns = new Map([...page.matchAll(/<li class="room-head t-c(\d+)"[^>]*>/g)].map(([tag, column]) => [column, attributes(tag).room]));
const slots = [...page.matchAll(/<li class="slot t-c(\d+)[^>]*draggable="true"[^>]*>/g)].map(([tag, column]) => ({ ...attributes(tag), room: columns.get(column) }));
if (slots.length === 0) throw new Error(`nothing to move at ${meeting}/schedule`);

/** Somewhere else: another room and a quarter of an hour, always the same ones. */
const rooms = [...columns.values()];
const times = [];
const answers = {};
for (let turn = 0; turn < Number(many); turn++) {
  const slot = slots[(turn * 37) % slots.length];
  const room = rooms[(turn * 7 + 3) % rooms.length];
  const day = slot.was.slice(0, 10);
  const start = `${String(9 + (turn % 8)).padStart(2, "0")}:${["00", "15", "30", "45"][turn % 4]}`;
  const body = new URLSearchParams({ day, start, room, was: slot.was, was_room: slot.room }).toString();
  const from = performance.now();
  const answer = await connections.ask(slot.action, { method: "POST", headers: { cookie, accept: "application/json" }, body });
  times.push(performance.now() - from);
  answers[answer.status] = (answers[answer.status] ?? 0) + 1;
  if (answer.status !== 200) continue;
  slot.was = JSON.parse(answer.body).was;
  slot.room = room;
}
connections.close();
const round = (value) => Number(value.toFixed(1));
process.stdout.write(`${JSON.stringify({ drops: times.length, slots: slots.length, p50: round(percentile(times, 50)), p95: round(percentile(times, 95)), most: round(Math.max(...times)), answers })}\n`);
process.exit(answers[200] === times.length ? 0 : 1);
