// What a programme's file says by itself, read by nobody of ours: title, moment and length of each
// event, as `minute|length|title`, to compare with what comes out at the other end.
import { ICAL, minutes } from "./validators.mjs";

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function text(xml) {
  return xml.replace(/&(#x?)?([0-9a-z]+);/gi, (_, number, name) => (number ? String.fromCodePoint(parseInt(name, number === "#x" ? 16 : 10)) : ENTITIES[name]));
}

/** A title as the eye reads it. */
export function plain(title) {
  return title.replace(/\s+/g, " ").trim();
}

export function line(start, length, title) {
  return `${new Date(start).toISOString()}|${length}|${plain(title)}`;
}

function ofXml(file) {
  return [...file.matchAll(/<event\b[\s\S]*?<\/event>/g)].map(([event]) => {
    const of = (name) => text(event.match(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`))?.[1] ?? "");
    return line(Date.parse(of("date")), minutes(of("duration")), of("title"));
  });
}

function ofJson(file) {
  const { conference } = JSON.parse(file).schedule;
  const all = conference.days.flatMap((day) => Object.values(day.rooms).flat());
  return all.map((event) => line(Date.parse(event.date), minutes(event.duration), event.title));
}

/** Events that stand alone, at times that the file itself explains. Rules of recurrence: `repeated`. */
function ofIcs(file) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const all = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  // A day that is in no month is a day to ical.js, and so is the first of two starts: errors to us.
  const is = (component) => component.getAllProperties("dtstart").length === 1 && !/(0230|0231|0431|0631|0931|1131)T/.test(component.getFirstProperty("dtstart").toICALString());
  const known = (time) => time.isDate || time.zone !== ICAL.Timezone.localTimezone;
  const alone = all.filter((event) => {
    const component = event.component;
    const once = !component.hasProperty("rrule") && !component.hasProperty("rdate") && !component.hasProperty("recurrence-id");
    return once && is(component) && event.summary && known(event.startDate) && !event.startDate.isDate && component.getFirstPropertyValue("status") !== "CANCELLED";
  });
  return alone.map((event) => line(event.startDate.toJSDate(), Math.round(event.duration.toSeconds() / 60), event.summary));
}

/** The zone of the place, as a file names it. */
export function zoneOf(file) {
  const named = file.match(/time_zone_name(?:>|":\s*")([A-Za-z_]+\/[A-Za-z_/]+|UTC)/)?.[1] ?? file.match(/^X-WR-TIMEZONE:(\S+)/m)?.[1];
  return named ?? "Europe/Brussels";
}

/** The lines of a file, and whether they are all that it holds. */
export function linesOf(name, file) {
  if (name.endsWith(".xml")) return { lines: ofXml(file), all: true };
  if (name.endsWith(".json")) return { lines: ofJson(file), all: true };
  try {
    return { lines: ofIcs(file), all: false };
  } catch (error) {
    return { lines: [], all: false, unread: error.message };
  }
}

/** Times of one rule that are compared. */
const MOST = 400;

function timesOf(event, last) {
  try {
    const times = event.iterator();
    const made = new Set();
    for (let turn = 0; turn < MOST; turn++) {
      const next = times.next();
      if (!next) break;
      const details = event.getOccurrenceDetails(next);
      if (plain(details.item.summary) === plain(event.summary)) made.add(details.startDate.toJSDate().getTime());
      if (next.toJSDate().getTime() > last) break;
    }
    return made;
  } catch {
    return null;
  }
}

/** Rules of recurrence, expanded by ical.js, beside what came out: a time that is missing between
 * others, and one that no rule makes. */
export function repeatedOf(file, events) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const wrong = [];
  const all = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  for (const event of all.filter((one) => one.isRecurring() && one.summary && !one.isRecurrenceException())) {
    const exceptions = all.filter((one) => one.isRecurrenceException() && one.uid === event.uid);
    for (const one of exceptions) event.relateException(one);
    const found = new Set(events.filter((one) => plain(one.title) === plain(event.summary)).map((one) => one.start));
    const isZoned = !event.startDate.isDate && event.startDate.zone !== ICAL.Timezone.localTimezone;
    const namesakes = all.filter((one) => one.summary === event.summary && one.uid !== event.uid);
    if (!isZoned || namesakes.length > 0 || found.size === 0) continue;
    const last = Math.max(...found);
    const made = timesOf(event, last);
    // Some write exceptions that are no times; then only the rule's own writer knows.
    if (!made) continue;
    const end = Math.min(last, Math.max(...made));
    for (const time of made) if (time <= end && !found.has(time)) wrong.push(`${event.summary}: missing ${new Date(time).toISOString()}`);
    for (const time of found) if (time <= end && !made.has(time)) wrong.push(`${event.summary}: too much ${new Date(time).toISOString()}`);
  }
  return wrong.slice(0, 5);
}
