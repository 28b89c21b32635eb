// Validators that are not ours: xmllint, ajv, ical.js, csv-parse, and the shapes of schema.org.
// Each answers what is wrong, as lines; nothing is well.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(new URL("../../front/package.json", import.meta.url));
const Ajv = require("ajv");
const addFormats = require("ajv-formats");
const { parse: parseCsv } = await import(require.resolve("csv-parse/sync"));
const { default: ICAL } = await import(new URL("../../front/node_modules/ical.js/dist/ical.js", import.meta.url));

const schemas = new URL("../schema/", import.meta.url);
/** What formats that demand a room call none. */
export const NO_ROOM = "–";
/** Lines of one file that are told; the rest is counted. */
const TOLD = 5;

function few(lines) {
  return lines.length > TOLD ? [...lines.slice(0, TOLD), `… and ${lines.length - TOLD} more`] : lines;
}

/** Against the XSD of voc/schedule. */
export function xml(text) {
  const schema = fileURLToPath(new URL("schedule.xml.xsd", schemas));
  const done = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, "-"], { input: text, encoding: "utf8", maxBuffer: 1 << 26 });
  if (done.error) throw done.error;
  return done.status === 0 ? [] : few(done.stderr.split("\n").filter((line) => line.startsWith("-:")));
}

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
addFormats(ajv);
// As CSS names colours.
ajv.addFormat("color", /^(#[0-9a-f]{3}([0-9a-f]{3})?|[a-z]+)$/i);
const schedule = ajv.compile(JSON.parse(readFileSync(new URL("schema.json", schemas), "utf8")));

/** Against the JSON schema of voc/schedule. What `$oneOf` there means is said by hand. */
export function json(file) {
  const wrong = schedule(file) ? [] : schedule.errors.map((error) => `${error.instancePath || "/"} ${error.message} (${error.schemaPath})`);
  const { start, end, days } = file.schedule.conference;
  for (const moment of [start, end]) if (Number.isNaN(Date.parse(moment))) wrong.push(`conference: ${moment} is no day`);
  // What every reader relies on and the schema cannot say.
  const guids = new Set();
  for (const day of days) {
    for (const [room, events] of Object.entries(day.rooms)) {
      for (const event of events) {
        if (event.room !== room) wrong.push(`${event.title}: stands in ${room} and says ${event.room}`);
        for (const { url } of [...event.links, ...event.attachments]) if (/^https?:/.test(url) && !/^https?:\/\/[^/?#]/.test(url)) wrong.push(`${event.title}: ${url} names no host`);
        if (guids.has(event.guid)) wrong.push(`${event.guid} stands there twice`);
        guids.add(event.guid);
        const begins = Date.parse(event.date);
        if (begins < Date.parse(day.day_start) || begins > Date.parse(day.day_end)) wrong.push(`${event.title}: ${event.date} is not within its day ${day.date}`);
        if (Date.parse(event.end) - begins !== minutes(event.duration) * 60_000) wrong.push(`${event.title}: end and length disagree`);
      }
    }
  }
  return few(wrong);
}

export function minutes(duration) {
  const [hours, rest] = duration.split(":").map(Number);
  return rest === undefined ? hours : hours * 60 + rest;
}

/** Events of the JSON, in no order: `{ guid, title, start, end, room }`, moments in milliseconds. */
export function eventsOf(file) {
  const all = file.schedule.conference.days.flatMap((day) => Object.values(day.rooms).flat());
  return all.map((event) => ({ guid: event.guid, title: event.title, start: Date.parse(event.date), end: Date.parse(event.date) + minutes(event.duration) * 60_000, room: event.room }));
}

/** A moment; a whole day begins at midnight in the zone of its calendar. */
function momentOf(time, zone) {
  if (!time?.isDate) return time?.toJSDate().getTime();
  const midnight = Date.UTC(time.year, time.month - 1, time.day);
  const wall = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  const offset = (at) => Date.parse(`${wall.format(at).replace(" ", "T")}Z`) - at;
  return midnight - offset(midnight - offset(midnight));
}

/** A calendar: what is wrong by RFC 5545, and its events. */
export function ics(text) {
  const wrong = [];
  if (/[^\r]\n/.test(text)) wrong.push("a line does not end with CRLF");
  if (!text.endsWith("END:VCALENDAR\r\n")) wrong.push("the calendar does not end");
  for (const line of text.split("\r\n")) if (Buffer.byteLength(line) > 75) wrong.push(`a line of ${Buffer.byteLength(line)} bytes: ${line.slice(0, 40)}`);
  let calendar;
  try {
    calendar = new ICAL.Component(ICAL.parse(text));
  } catch (error) {
    return { wrong: [`ical.js: ${error.message}`], events: [] };
  }
  for (const needed of ["version", "prodid"]) if (!calendar.hasProperty(needed)) wrong.push(`no ${needed}`);
  const zones = new Set(calendar.getAllSubcomponents("vtimezone").map((zone) => zone.getFirstPropertyValue("tzid")));
  const zone = calendar.getFirstPropertyValue("x-wr-timezone") ?? "UTC";
  const seen = new Set();
  const events = calendar.getAllSubcomponents("vevent").map((event) => {
    const name = event.getFirstPropertyValue("summary") ?? "an event";
    for (const needed of ["uid", "dtstamp", "dtstart"]) {
      if (event.getAllProperties(needed).length !== 1) wrong.push(`${name}: not one ${needed}`);
    }
    for (const property of ["dtstamp", "dtstart", "dtend"].flatMap((one) => event.getAllProperties(one))) {
      const [zone, value] = [property.getParameter("tzid"), property.getFirstValue()];
      const isUtc = value.zone === ICAL.Timezone.utcTimezone;
      if (!value.isDate && !isUtc && !zones.has(zone)) wrong.push(`${name}: ${property.name} in ${zone ?? "no zone"}`);
    }
    const uid = event.getFirstPropertyValue("uid");
    if (seen.has(uid)) wrong.push(`${name}: its UID stands there twice`);
    seen.add(uid);
    const moment = (one) => momentOf(event.getFirstPropertyValue(one), zone);
    // What says no end ends as it begins, and what says one ends later (RFC 5545, 3.6.1 and 3.8.2.2).
    if (event.hasProperty("dtend") && !(moment("dtend") > moment("dtstart"))) wrong.push(`${name}: does not end after it begins`);
    return { guid: uid?.split("@")[0], title: name, start: moment("dtstart"), end: moment("dtend") ?? moment("dtstart"), room: event.getFirstPropertyValue("location") ?? NO_ROOM, sequence: event.getFirstPropertyValue("sequence") ?? 0, stamp: moment("dtstamp"), cancelled: event.getFirstPropertyValue("status") === "CANCELLED" };
  });
  return { wrong: few(wrong), events };
}

/** Our CSV by RFC 4180: what is wrong, and its rows. */
export function csv(text) {
  try {
    const rows = parseCsv(text, { columns: true, relax_column_count: false, bom: true });
    const wrong = rows.flatMap((row) => Object.entries(row).filter(([, cell]) => /^[=+\-@\t\r]/.test(cell)).map(([name, cell]) => `${name}: a spreadsheet takes ${cell.slice(0, 20)} for a formula`));
    return { wrong: few(wrong), rows };
  } catch (error) {
    return { wrong: [`csv-parse: ${error.message}`], rows: [] };
  }
}

/** What schema.org/Event knows of what we say. */
const EVENT = new Set(["@context", "@type", "@id", "name", "description", "startDate", "endDate", "doorTime", "duration", "eventStatus", "eventAttendanceMode", "previousStartDate", "inLanguage", "location", "performer", "organizer", "superEvent", "subEvent", "url", "image", "about", "keywords", "maximumAttendeeCapacity", "remainingAttendeeCapacity", "isAccessibleForFree", "workFeatured"]);
const STATUS = ["EventScheduled", "EventCancelled", "EventPostponed", "EventRescheduled", "EventMovedOnline"].map((name) => `https://schema.org/${name}`);
const DAY_OR_MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** The JSON-LD of a page, by the shape of schema.org/Event; `null` stands for "not said". */
export function jsonLd(page, address) {
  const scripts = [...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  if (scripts.length !== 1) return { wrong: [`${scripts.length} scripts of JSON-LD`] };
  let event;
  try {
    event = JSON.parse(scripts[0][1]);
  } catch (error) {
    return { wrong: [`JSON-LD: ${error.message}`] };
  }
  const wrong = [];
  if (event["@context"] !== "https://schema.org") wrong.push(`context ${event["@context"]}`);
  if (!String(event["@type"]).endsWith("Event")) wrong.push(`type ${event["@type"]}`);
  for (const name of Object.keys(event)) if (!EVENT.has(name)) wrong.push(`schema.org/Event knows no ${name}`);
  // Where nobody said where it is, there is no location.
  for (const name of ["name", "startDate"]) if (!event[name]) wrong.push(`no ${name}`);
  for (const name of ["startDate", "endDate"]) if (event[name] && !DAY_OR_MOMENT.test(event[name])) wrong.push(`${name} ${event[name]} is not ISO 8601`);
  if (event.endDate && Date.parse(event.endDate) < Date.parse(event.startDate)) wrong.push("ends before it begins");
  if (event.eventStatus && !STATUS.includes(event.eventStatus)) wrong.push(`eventStatus ${event.eventStatus}`);
  if (event.url !== address) wrong.push(`url ${event.url} instead of ${address}`);
  for (const place of [event.location].flat().filter(Boolean)) {
    if (!["Place", "VirtualLocation"].includes(place["@type"])) wrong.push(`a place of type ${place["@type"]}`);
    if (place["@type"] === "VirtualLocation" && !place.url) wrong.push("a virtual place without an address");
    if (place["@type"] === "Place" && !place.name && !place.address) wrong.push("a place with neither name nor address");
  }
  for (const one of [event.performer, event.organizer].flat().filter(Boolean)) {
    if (!["Person", "Organization", "PerformingGroup"].includes(one["@type"]) || !one.name) wrong.push(`who: ${JSON.stringify(one)}`);
  }
  if (event.superEvent && (!event.superEvent.name || !event.superEvent["@type"])) wrong.push("a superEvent without a name");
  return { wrong, event };
}

export { ICAL };
