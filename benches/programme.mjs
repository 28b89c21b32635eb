// An invented programme of so many sessions, as our own CSV: `node benches/programme.mjs SESSIONS [DAYS]`.
const [sessions = 150, days = 3] = process.argv.slice(2).map(Number);
/** Sessions of one room on one day: from nine on, one after the other. */
const A_DAY = 16;
const words = "audience archive breath budget chorus climate costume craft curtain dance echo ensemble festival gesture house invitation juggling kitchen light mask night opening puppet quiet rehearsal score stage tour understudy voice workshop".split(" ");
const word = (number) => words[number % words.length];
const rooms = Math.ceil(sessions / days / A_DAY);
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
const lines = ["id,title,day,start,minutes,room,capacity,track,kind,language,speakers,moderators,summary"];
for (let number = 0; number < sessions; number++) {
  const place = number % (A_DAY * rooms);
  const day = Math.floor(number / (A_DAY * rooms));
  const start = 9 * 60 + Math.floor(place / rooms) * 45;
  const time = `${String(Math.floor(start / 60)).padStart(2, "0")}:${String(start % 60).padStart(2, "0")}`;
  const title = `The ${word(number)} and the ${word(number * 7 + 3)}, part ${1 + Math.floor(number / 31)}`;
  const people = (shift) => `Speaker ${(number * 3 + shift) % Math.max(40, sessions)} ${word(number + shift)}`;
  const summary = `What a ${word(number + 5)} has to do with a ${word(number + 11)}: two cases, and an hour to talk.`;
  const cells = [`bench-${number}`, title, `2027-06-${String(3 + day).padStart(2, "0")}`, time, "40", `Room ${1 + (place % rooms)}`, "60", `Line ${1 + (number % 8)}`, "talk", "en", `${people(0)}; ${people(1)}`, people(2), summary];
  lines.push(cells.map(quoted).join(","));
}
process.stdout.write(`${lines.join("\n")}\n`);
