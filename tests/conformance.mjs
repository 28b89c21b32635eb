// Exports of meetings before validators that are not ours, and real programmes through the whole house.
// `node tests/conformance.mjs http://127.0.0.1:8080` against a demo network that may be thrown away:
// the real files become meetings of it.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Client } from "./client.mjs";
import { linesOf, line, plain, repeatedOf, zoneOf } from "./conformance/sources.mjs";
import * as valid from "./conformance/validators.mjs";

const base = process.argv[2] ?? "http://127.0.0.1:8080";
const real = process.env.ENTRACTE_REAL_FILES ?? fileURLToPath(new URL("../../shared/data", import.meta.url));
/** Sessions of a meeting whose pages are looked at. */
const PAGES = 10;
const failures = [];
const say = (text) => process.stdout.write(`${text}\n`);

function check(name, wrong) {
  for (const one of wrong) {
    failures.push(`${name}: ${one}`);
    say(`FAILED ${name}: ${one}`);
  }
}

/** All four exports of a meeting, validated and compared with each other. */
async function exportsOf(client, meeting, name) {
  const files = {};
  for (const format of ["xml", "json", "ics", "csv"]) {
    const answer = await client.ask(`${meeting}/programme/${format}`);
    files[format] = await answer.text();
    const kind = { xml: "application/xml", json: "application/json", ics: "text/calendar", csv: "text/csv" }[format];
    if (answer.status !== 200 || !answer.headers.get("content-type")?.startsWith(kind)) {
      check(`${name}.${format}`, [`answers ${answer.status}, ${answer.headers.get("content-type")}`]);
      return null;
    }
  }
  check(`${name}.xml`, valid.xml(files.xml));
  const file = JSON.parse(files.json);
  check(`${name}.json`, valid.json(file));
  const events = valid.eventsOf(file);
  const calendar = valid.ics(files.ics);
  check(`${name}.ics`, calendar.wrong);
  const table = valid.csv(files.csv);
  check(`${name}.csv`, table.wrong);
  // JSON and XML cannot say that something is cancelled, and leave it out.
  const taking = calendar.events.filter((event) => !event.cancelled);
  check(`${name}: ics beside json`, differences(events, taking, (event) => `${event.guid}|${event.start}|${event.end}|${plain(event.title)}|${plain(event.room)}`));
  const rows = table.rows.filter((row) => row.state !== "cancelled");
  const zone = file.schedule.conference.time_zone_name;
  const wall = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  // Nobody knows the summer times after 2099.
  const told = events.filter((event) => event.start < Date.UTC(2099, 0)).map((event) => [event.guid, wall.format(event.start), (event.end - event.start) / 60_000, plain(event.title), plain(event.room)].join("|"));
  const bare = (cell) => plain(cell.replace(/^'(?=[=+\-@\t\r])/, ""));
  const written = rows.filter((row) => row.day < "2099").map((row) => [row.id, `${row.day} ${row.start.slice(0, 5)}`, row.minutes, bare(row.title), bare(row.room || valid.NO_ROOM)].join("|"));
  check(`${name}: csv beside json`, differences(told, written, String));
  const inXml = linesOf("x.xml", files.xml).lines;
  // The XML has two digits for hours.
  const most = 99 * 60 + 59;
  check(`${name}: xml beside json`, differences(events.map((event) => line(event.start, Math.min((event.end - event.start) / 60_000, most), event.title)), inXml, String));
  return { files, events, calendar, rows };
}

/** What one list holds and the other does not, however often. */
function differences(some, others, key) {
  const count = new Map();
  for (const one of some) count.set(key(one), (count.get(key(one)) ?? 0) + 1);
  for (const one of others) count.set(key(one), (count.get(key(one)) ?? 0) - 1);
  const wrong = [...count].filter(([, left]) => left !== 0).map(([one, left]) => `${left > 0 ? "missing" : "too much"}: ${one}`);
  return wrong.length > 5 ? [...wrong.slice(0, 5), `… and ${wrong.length - 5} more`] : wrong;
}

async function pagesOf(client, meeting, name, events) {
  check(`${name}: JSON-LD`, valid.jsonLd(await client.get(meeting), `${base}${meeting}`).wrong);
  const wrong = new Map();
  for (const { guid, title, start, room } of events) {
    const path = `/sessions/${guid}`;
    const found = valid.jsonLd(await client.get(path), `${base}${path}`);
    if (found.event && (found.event.name !== title || Date.parse(found.event.startDate) !== start)) found.wrong.push("says something else than the file");
    if (room !== valid.NO_ROOM && plain(found.event?.location?.name ?? "") !== plain(room)) found.wrong.push("does not name its room");
    for (const one of found.wrong) if (!wrong.has(one)) wrong.set(one, path);
  }
  check(`${name}: JSON-LD of sessions`, [...wrong].map(([one, path]) => `${one}, as at ${path}`));
}

async function demo() {
  const visitor = new Client(base);
  const [member, host, office] = await Promise.all(["member", "host", "office"].map((who) => Client.as(base, who)));
  const list = await visitor.get("/meetings");
  const meetings = [...new Set([...list.matchAll(/href="(\/meetings\/[0-9a-f-]{36})"/g)].map(([, path]) => path))];
  let sessions = 0;
  for (const meeting of meetings) {
    const name = `demo ${meeting.slice(-4)}`;
    const found = await exportsOf(visitor, meeting, name);
    if (!found) continue;
    sessions += found.events.length;
    await pagesOf(visitor, meeting, name, found.events.slice(0, PAGES));
    // The file is what the public sees, whoever takes it away.
    for (const [who, client] of Object.entries({ member, host, office })) {
      if ((await client.get(`${meeting}/programme/json`)) !== found.files.json) check(name, [`the file for ${who} is another`]);
    }
  }
  say(`exports of ${meetings.length} meetings of the demo with ${sessions} sessions, and their pages' JSON-LD`);
  await ownDays(member, meetings[0]);
  return office;
}

/** One's own days at the address that other programs read. */
async function ownDays(member, meeting) {
  const [session] = valid.eventsOf(JSON.parse(await member.get(`${meeting}/programme/json`)));
  await member.post(`/sessions/${session.guid}/star`, { wanted: "yes" });
  await member.post("/my-days/calendar", { wanted: "yes" });
  const address = (await member.get("/my-days")).match(/\/calendar\/[^"<\s]+/)?.[0];
  if (!address) return check("one's own days", ["no address on the page"]);
  const { wrong, events } = valid.ics(await new Client(base).get(address));
  check("one's own days", wrong);
  if (!events.some((event) => event.guid === session.guid && event.start === session.start)) check("one's own days", [`${session.title} is not in the calendar`]);
  await member.post("/my-days/calendar", { wanted: "no" });
  say("one's own days as a calendar");
}

/** A calendar that subscribers have already: what moved has to be newer for them (RFC 5546, 2.1.4). */
async function moved(office) {
  const meeting = await office.newMeeting({ title: "Moved", city: "Gent" });
  const versions = [];
  for (const start of ["10:00", "11:30"]) {
    await office.takeIn(meeting, "moved.csv", `id,title,day,start,minutes,room\n1,It moves,2027-06-03,${start},60,Hall\n2,It stays,2027-06-03,09:00,60,Hall\n`);
    await office.post(`${meeting}/publish`);
    versions.push(valid.ics(await office.get(`${meeting}/programme/ics`)).events.find((event) => event.title === "It moves"));
    // Moments of a calendar are whole seconds.
    await new Promise((wait) => setTimeout(wait, 1100));
  }
  const [before, after] = versions;
  if (after.start === before.start) check("a calendar", ["what moved is where it was"]);
  if (after.sequence <= before.sequence && after.stamp <= before.stamp) check("a calendar", [`what moved is no newer: SEQUENCE ${after.sequence}, DTSTAMP ${new Date(after.stamp).toISOString()}`]);
}

/** A real file: in, public, out, validated, in again. */
async function through(office, folder, name) {
  const bytes = readFileSync(`${folder}/${name}`);
  const text = bytes.toString("utf8");
  const source = linesOf(name, text);
  const meeting = await office.newMeeting({ title: name, zone: zoneOf(text) });
  const taken = await office.takeIn(meeting, name, bytes);
  if (taken.refused) {
    if (taken.status !== 422) check(name, [`answers ${taken.status}: ${taken.refused}`]);
    if (source.lines.length > 0) check(name, [`is refused and holds ${source.lines.length} events: ${taken.refused}`]);
    return say(`${name}: nothing to take in (${taken.refused})`);
  }
  await office.post(`${meeting}/publish`);
  const out = await exportsOf(office, meeting, name);
  if (!out) return;
  const lines = out.events.map((event) => line(event.start, (event.end - event.start) / 60_000, event.title));
  const wrong = differences(source.lines, lines, String);
  check(`${name}: in beside out`, source.all ? wrong : wrong.filter((one) => one.startsWith("missing")));
  if (!source.all && !source.unread) check(`${name}: recurrence`, repeatedOf(text, out.calendar.events));
  const again = [[name, bytes], ...Object.entries(out.files).map(([format, file]) => [`programme.${format}`, file])];
  for (const [file, content] of again) {
    const { created, changed, gone, refused, page } = await office.takeIn(meeting, file, content);
    if (!refused && created + changed + gone === 0) continue;
    check(`${name}: ${file} again`, [refused ?? `${created} new, ${changed} changed, ${gone} gone: ${whatOf(page)}`]);
    await office.takeIn(meeting, name, bytes);
  }
  if (out.events.length > 0) await pagesOf(office, meeting, name, out.events.slice(0, PAGES));
  say(`${name}: ${taken.events} events in, out in four formats, and in again${source.unread ? ` (ical.js cannot read it: ${source.unread})` : ""}`);
}

/** The first lines of what a file did. */
function whatOf(page) {
  const text = page.slice(page.indexOf("no longer there") + 15).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  return text.slice(text.indexOf("Show them") + 9).trim().slice(0, 160);
}

async function allThrough(office, folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile());
  for (const file of files) await through(office, folder, file.name);
}

const office = await demo();
const empty = await office.newMeeting({ title: "Nothing yet" });
await exportsOf(office, empty, "a meeting without sessions");
await moved(office);
// Invented files with the traps of real ones: they are there where the real ones are not.
await allThrough(office, fileURLToPath(new URL("conformance/programmes", import.meta.url)));
if (existsSync(real)) {
  for (const folder of ["programmes", "ics"]) await allThrough(office, `${real}/${folder}`);
} else {
  say("real files absent: the invented ones carried the check");
}
if (failures.length > 0) {
  say(`${failures.length} failures`);
  process.exit(1);
}
say("all exports conform");
