// Browser journeys: main pages in headless Chromium with axe, and the first ways that people walk.
// `node tests/journeys.mjs http://127.0.0.1:8080 [FRESH CODE]` against a demo network, and against a
// network at the address FRESH that is not set up yet, with the code that its terminal printed.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "../front/node_modules/playwright-core/index.mjs";
import { walkOffline } from "./offline.mjs";

const base = process.argv[2] ?? "http://127.0.0.1:8080";
const [fresh, code] = process.argv.slice(3);
const axe = readFileSync(fileURLToPath(new URL("../front/node_modules/axe-core/axe.min.js", import.meta.url)), "utf8");
const failures = [];
const say = (line) => process.stdout.write(`${line}\n`);

const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });

function fail(what) {
  failures.push(what);
  say(`FAILED ${what}`);
}

/** A page in one look: width, lights, with or without our script. */
async function look({ width, lights, script }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: lights, reducedMotion: "reduce", bypassCSP: true, locale: "en-GB" });
  // axe itself needs scripts, so "without JavaScript" means that ours does not arrive.
  if (!script) await context.route("**/_/front/app.js*", (route) => route.abort());
  const page = await context.newPage();
  const told = [];
  page.on("pageerror", (error) => told.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith(fresh ?? base) && !url.startsWith("data:")) told.push(`another host is asked: ${url}`);
  });
  return { context, page, told };
}

async function persona(page, key) {
  await page.goto(`${base}/`);
  if (key === "visitor") return;
  await page.getByRole("button", { name: new RegExp(`Look: ${key}`, "i") }).click();
  await page.waitForURL(`${base}/`);
}

async function checked(page, told, name, width) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const violation of found.violations) {
    fail(`${name}: ${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | ")}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) fail(`${name}: ${wide} px wide`);
  for (const line of told.splice(0)) fail(`${name}: ${line}`);
}

async function firstHref(page, path, selector) {
  await page.goto(`${base}${path}`);
  return page.locator(selector).first().getAttribute("href");
}

const looks = [
  { width: 360, lights: "light", script: true },
  { width: 1280, lights: "dark", script: true },
  { width: 360, lights: "dark", script: false },
  { width: 1280, lights: "light", script: false },
];

for (const one of looks) {
  const label = `${one.width} ${one.lights}${one.script ? "" : " without script"}`;
  const { context, page, told } = await look(one);
  const organisation = await firstHref(page, "/organisations", ".lines h2 a");
  const person = await firstHref(page, "/people", ".lines h2 a");
  await persona(page, "Office");
  const meeting = await firstHref(page, "/meetings", ".lines h3 a");
  const session = await firstHref(page, `${meeting}/programme`, ".hour-row h3 a");
  const before = await page.goto(`${base}/meetings`).then(() => page.locator(".lines h3 a").evaluateAll((all) => all.map((a) => a.getAttribute("href")))).then((all) => all.at(-1));
  const question = await firstHref(page, before, "main a[href^='/questions/']");
  const reported = (await firstHref(page, before, "main a[href$='/report']")).replace("/report", "");
  const day = (await firstHref(page, before, "main a[href*='/days/']")).split("/").at(-1);
  const work = await firstHref(page, `${meeting}/works`, "main .lines h2 a");
  const performance = await firstHref(page, work, "main a[href^='/sessions/']");
  const checkedImport = await firstHref(page, "/office/import", "aside .lines a");
  await page.context().clearCookies();
  await persona(page, "Primary contact");
  const people = await page.goto(`${base}${meeting}`).then(() => page.locator("a[href*='/organisations/']", { hasText: "Register people" }).first().getAttribute("href"));
  await page.context().clearCookies();
  const pages = {
    visitor: ["/", "/organisations", "/organisations?q=teatr&region=Europe", "/organisations?q=zzzzqqqq", "/people", organisation, person, "/sign-in", "/sign-in/password", "/privacy", "/nowhere", "/_/components", "/demo/mails", "/meetings", meeting, `${meeting}/programme`, `${meeting}/programme?view=grid`, `${meeting}/programme?q=zzzz`, `${meeting}/changes`, `${meeting}/venues`, session, `${reported}/report`, question, `${meeting}/works`, work, performance, `${meeting}/on-stage`, `${meeting}/programme?zone=Asia/Seoul`],
    "Host": ["/", `${meeting}/manage`, `${meeting}/edit`, `${meeting}/sessions`, `${meeting}/sessions/new`, `${session}/edit`, `${meeting}/participants`, "/my-days", `${meeting}/schedule`, `${meeting}/rules`, `${meeting}/asks`, `${meeting}/asks/new`, `${meeting}/letters`, `${meeting}/check-in`, `${meeting}/register`, `${meeting}/venues/new`, `${meeting}/after`, `${session}/move`, `${session}/live`, `${session}/live?view=screen`, `${session}/polls`, `${session}/report/edit`, `${session}/report/hand`, `${question}/hand-on`, "/find-again", `/find-again${person.replace("/people", "")}`, `${meeting}/places`, `${meeting}/shares/new`, `${meeting}/trust`, `${meeting}/works/new`, `${work}/edit`, `${performance}/seats`, `${meeting}/letters?about=certificates`],
    "Primary contact": ["/", meeting, `${meeting}/concern`, "/what-i-saw", work, performance, ...(people ? [people] : []), `${before}/days/${day}`, "/account", "/account/tokens", "/account/password", "/account/email", "/privacy", "/account/erase"],
    Office: ["/office", "/office/import", checkedImport, "/office/look-alikes", "/office/vocabularies", "/office/vocabularies/discipline", "/office/log", "/office/network", "/office/team", "/office/organisations/without-contact", "/office/people/release", "/office/organisations/new", "/office/meetings/new", "/office/people/new", `${organisation}/edit`, `${organisation}/people`, `/office${organisation}/terms`, `/office${person}/terms`, `${person}/edit`],
  };
  for (const [who, paths] of Object.entries(pages)) {
    await persona(page, who);
    for (const path of paths) {
      await page.goto(`${base}${path}`);
      await checked(page, told, `${path} as ${who}, ${label}`, one.width);
    }
  }
  if (fresh) {
    await page.context().clearCookies();
    await page.goto(`${fresh}/setup`);
    await checked(page, told, `/setup, ${label}`, one.width);
  }
  await context.close();
  say(`looked at every page: ${label}`);
}

/** A journey: its name, and what is walked. */
async function journey(name, width, walk) {
  const { context, page, told } = await look({ width, lights: "light", script: true });
  try {
    await walk(page, told);
    say(`walked: ${name} (${width} px)`);
  } catch (error) {
    fail(`${name} (${width} px): ${error}`);
  }
  await context.close();
}

let imported = 0;
for (const width of [360, 1280]) {
  await journey("the office imports a file: checked, mapped by hand, written", width, async (page, told) => {
    await persona(page, "Office");
    await page.goto(`${base}/office/import`);
    const name = `Huis ${++imported} aan de Kade`;
    const rows = `Wer;Wo;Wann\n${name};Gent;1999\n;Brugge;2001\n`;
    await page.getByLabel("File", { exact: true }).setInputFiles({ name: `kade-${imported}.csv`, mimeType: "text/csv", buffer: Buffer.from(rows) });
    await page.getByRole("button", { name: "Check the file" }).click();
    // The page itself says when the rows are checked; the second file of these headings is known.
    if (imported === 1) {
      await page.getByRole("alert").getByText("No column holds a name").waitFor();
      await page.getByLabel("Name", { exact: true }).selectOption("Wer");
      await page.getByLabel("City", { exact: true }).selectOption("Wo");
      await page.getByLabel("Founded in").selectOption("Wann");
      await page.getByLabel("Country of rows without one").fill("Belgique");
      await page.getByRole("button", { name: "Check again like this" }).click();
    }
    await page.getByText("2 rows: 1 new, 0 changed, 0 as they were, 1 refused").waitFor();
    await checked(page, told, "an import that was checked", width);
    await page.getByRole("button", { name: "Import these rows" }).click();
    await page.getByText("The rows are imported.").waitFor();
    await page.getByRole("link", { name, exact: true }).click();
    await page.getByText("Gent, Belgium").waitFor();
  });

  await journey("a host takes in two versions of a programme, a person plans their days", width, async (page, told) => {
    await persona(page, "Office");
    await page.goto(`${base}/office/meetings/new`);
    const title = `Rehearsal ${width}`;
    await page.getByLabel("Title").fill(title);
    await page.getByLabel("First day").fill("2027-06-03");
    await page.getByLabel("Last day").fill("2027-06-05");
    await page.getByLabel("Time zone of the place").fill("Europe/Tallinn");
    await page.getByLabel("Places", { exact: true }).fill("1");
    await page.getByLabel("People can register now").check();
    await page.getByLabel("Who sees it").selectOption("published");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("The meeting is added.").waitFor();
    const meeting = new URL(page.url()).pathname.replace("/manage", "");
    const heading = "id,title,day,start,minutes,room,speakers\n";
    for (const [name, rows, says] of [
      ["first.csv", "1,Opening,2027-06-03,10:00,60,Hall,Ada Lumi\n2,Night trains,2027-06-03,10:30,60,Library,Bo Vares\n", "2 new, 0 changed"],
      ["second.csv", "1,Opening,2027-06-03,11:00,60,Hall,Ada Lumi\n2,Night trains,2027-06-03,10:30,60,Library,Bo Vares\n", "0 new, 1 changed, 1 as they were"],
    ]) {
      await page.goto(`${base}${meeting}/manage`);
      await page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(heading + rows) });
      await page.getByRole("button", { name: "Read the file" }).click();
      await page.getByText(says).waitFor();
      await checked(page, told, "a programme that was read", width);
      await page.getByRole("button", { name: "Publish the programme" }).click();
      await page.getByText("public now").waitFor();
    }
    await page.context().clearCookies();
    await persona(page, "Member");
    await page.goto(`${base}${meeting}`);
    await page.getByRole("button", { name: "Ask for a place" }).press("Enter");
    await page.getByText("You have a place.").first().waitFor();
    for (const name of ["Opening", "Night trains"]) {
      await page.goto(`${base}${meeting}/programme`);
      await page.getByRole("link", { name, exact: true }).click();
      await page.getByRole("button", { name: "Put it among my days" }).click();
      await page.getByText("It stands among your days.").waitFor();
    }
    await page.goto(`${base}/my-days`);
    await page.getByText("at the same time as another of yours").first().waitFor();
    await checked(page, told, "days with a clash", width);
    await page.goto(`${base}${meeting}`);
    await page.getByRole("button", { name: "I am not coming" }).click();
    await page.getByText("Your place goes to whoever waits.").waitFor();
  });

  await journey("a host moves a session by keyboard alone, and takes it back", width, async (page, told) => {
    await persona(page, "Host");
    const meeting = await firstHref(page, "/meetings", ".lines h3 a");
    await page.goto(`${base}${meeting}/schedule`);
    const slot = page.locator(".slot[draggable=true]").first();
    const time = await slot.locator("[data-time]").textContent();
    await slot.locator("a").focus();
    await page.keyboard.press("Space");
    for (let step = 0; step < 2; step++) await page.keyboard.press("ArrowDown");
    await page.getByRole("status").getByText(/: \d\d:\d\d, /).waitFor();
    await page.keyboard.press("Space");
    await page.waitForFunction(([one, was]) => document.querySelector(`[data-session="${one}"] [data-time]`)?.textContent !== was, [await slot.getAttribute("data-session"), time]);
    await checked(page, told, "the schedule after a move", width);
    await page.getByRole("button", { name: "Undo" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText(/Moved back|: \d\d:\d\d/).waitFor();
    await page.waitForFunction(([one, was]) => document.querySelector(`[data-session="${one}"] [data-time]`)?.textContent === was, [await slot.getAttribute("data-session"), time]);
    if (width < 1000) return;
    // The same by hand: an hour down.
    const hours = page.locator(".timetable .hour");
    const [from, first, second] = [await slot.boundingBox(), await hours.nth(0).boundingBox(), await hours.nth(1).boundingBox()];
    await page.mouse.move(from.x + 20, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 24, from.y + 30, { steps: 3 });
    await page.mouse.move(from.x + 24, from.y + 8 + (second.y - first.y), { steps: 5 });
    await page.mouse.up();
    await page.waitForFunction(([one, was]) => document.querySelector(`[data-session="${one}"] [data-time]`)?.textContent !== was, [await slot.getAttribute("data-session"), time]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForFunction(([one, was]) => document.querySelector(`[data-session="${one}"] [data-time]`)?.textContent === was, [await slot.getAttribute("data-session"), time]);
  });

  await journey("a person asks, another sees it without a reload, the report hands it on", width, async (page, told) => {
    await persona(page, "Host");
    const meeting = await firstHref(page, "/meetings", ".lines h3 a");
    const sessions = await page.goto(`${base}${meeting}/programme`).then(() => page.locator(".hour-row h3 a").evaluateAll((all) => all.map((a) => a.getAttribute("href"))));
    const session = sessions.at(width === 360 ? -1 : -2);
    await page.goto(`${base}${session}/live`);
    const question = `Who turns off the light at ${width}?`;
    const other = await look({ width, lights: "dark", script: true });
    await persona(other.page, "Member");
    await other.page.goto(`${base}${session}/live`);
    await other.page.getByLabel("Your question").fill(question);
    await other.page.getByRole("button", { name: "Ask", exact: true }).click();
    await other.page.getByText("Your question is asked.").waitFor();
    // Nobody loads this page again.
    const seen = page.locator("[data-list=questions] li", { hasText: question });
    await seen.waitFor();
    await seen.getByRole("button", { name: "I ask this, too" }).click();
    await other.page.getByText("One other asks this, too").waitFor();
    await other.page.getByLabel("A line for the notes").fill("The last one turns it off.");
    await other.page.getByRole("button", { name: "Add the line" }).click();
    await page.locator("[data-list=notes] li", { hasText: "The last one turns it off." }).waitFor();
    await other.context.close();
    await page.goto(`${base}${session}/report/edit`);
    if (!(await page.getByLabel("Said").inputValue()).includes("The last one turns it off.")) throw new Error("the report does not begin with the notes");
    await page.getByLabel("And now").selectOption("publish");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The report is public.").waitFor();
    await checked(page, told, "a report", width);
    await page.getByRole("link", { name: question }).first().click();
    await page.getByRole("link", { name: "Hand it on" }).click();
    await page.locator("main .lines h2 a").nth(1).click();
    await page.getByRole("button", { name: "Hand it on" }).click();
    await page.getByText("offered, not answered yet").waitFor();
    await checked(page, told, "a question that was handed on", width);
    const next = await page.locator("main .lines h3 a").first().getAttribute("href");
    await page.goto(`${base}${next}/after`);
    await page.getByRole("link", { name: question }).click();
    await page.getByLabel("A word to it").fill("Gladly.");
    await page.getByRole("button", { name: "Send the answer" }).click();
    await page.getByText("Noted.").first().waitFor();
    await page.goto(`${base}${session}`);
    await page.getByRole("heading", { name: "The thread" }).waitFor();
    await checked(page, told, "a session with its thread", width);
  });

  await journey("a host keeps places, an organisation registers its people and replaces one", width, async (page, told) => {
    await persona(page, "Office");
    await page.goto(`${base}/office/meetings/new`);
    await page.getByLabel("Title").fill(`Kept ${width}`);
    await page.getByLabel("First day").fill("2027-09-02");
    await page.getByLabel("Last day").fill("2027-09-04");
    await page.getByLabel("Time zone of the place").fill("Europe/Tallinn");
    await page.getByLabel("Places", { exact: true }).fill("3");
    await page.getByLabel("People can register now").check();
    await page.getByLabel("Who sees it").selectOption("published");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const meeting = new URL(page.url()).pathname.replace("/manage", "");
    await page.getByRole("link", { name: "Places", exact: true }).click();
    await page.getByRole("link", { name: "Keep places for some" }).click();
    await page.getByLabel("For whom").selectOption("newcomers");
    await page.getByLabel("Places", { exact: true }).fill("1");
    await page.getByLabel("Kept until").fill("2027-08-01");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("One place is kept and not taken yet").waitFor();
    await checked(page, told, "places that are kept", width);
    await page.context().clearCookies();
    await persona(page, "Primary contact");
    await page.goto(`${base}${meeting}`);
    await page.getByText("for: people who come for the first time").waitFor();
    await page.getByRole("link", { name: /Register people of/ }).click();
    await page.getByRole("button", { name: "Register", exact: true }).press("Enter");
    await page.getByText("Registered, with a place").waitFor();
    await checked(page, told, "people of an organisation", width);
    await page.getByRole("button", { name: "Does not come" }).click();
    await page.getByText("The place goes to whoever is next.").waitFor();
  });

  await journey("a person has a seat, notes what they saw, and tells a concern", width, async (page, told) => {
    await persona(page, "Member");
    const meeting = await firstHref(page, "/meetings", ".lines h3 a");
    await page.goto(`${base}${meeting}`);
    await page.getByRole("link", { name: "Artistic programme" }).click();
    await page.locator("main .lines h2 a").first().click();
    await page.getByLabel("I want to hear more").check();
    await page.getByLabel("Note", { exact: true }).fill(`For the small hall, ${width}`);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Kept, for you alone.").waitFor();
    await checked(page, told, "a work with one's own note", width);
    await page.goto(`${base}/what-i-saw`);
    await page.getByText(`For the small hall, ${width}`).waitFor();
    await page.goto(`${base}${meeting}`);
    await page.getByRole("link", { name: "Tell a concern" }).click();
    await page.getByLabel("What happened").fill("The stairs at the back are not lit.");
    await page.getByLabel("Without my name").check();
    await page.getByRole("button", { name: "Tell it" }).click();
    await page.getByText("It is told.").waitFor();
  });

  await journey("the office closes a meeting of thirty sessions", width, async (page, told) => {
    await persona(page, "Office");
    await page.goto(`${base}/office/meetings/new`);
    const day = (before) => new Date(Date.now() - before * 86400000).toISOString().slice(0, 10);
    await page.getByLabel("Title").fill(`Closing ${width}`);
    await page.getByLabel("First day").fill(day(5));
    await page.getByLabel("Last day").fill(day(3));
    await page.getByLabel("Time zone of the place").fill("Europe/Tallinn");
    await page.getByLabel("Who sees it").selectOption("published");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const meeting = new URL(page.url()).pathname.replace("/manage", "");
    const rows = Array.from({ length: 30 }, (_, number) => `${number},Talk ${number},${day(5 - (number % 3))},${10 + Math.floor(number / 3)}:00,45,Room ${number % 3}`);
    await page.getByLabel("File", { exact: true }).setInputFiles({ name: "thirty.csv", mimeType: "text/csv", buffer: Buffer.from(`id,title,day,start,minutes,room\n${rows.join("\n")}\n`) });
    await page.getByRole("button", { name: "Read the file" }).click();
    await page.getByText("30 new").waitFor();
    await page.getByRole("button", { name: "Publish the programme" }).click();
    await page.getByText("public now").waitFor();
    // Their reporters have written them: that is their work, not the office's.
    await page.goto(`${base}${meeting}/after`);
    const sessions = await page.locator("main a[href$='/report/edit']").evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute("href")))]);
    if (sessions.length !== 30) throw new Error(`${sessions.length} sessions to close`);
    for (const edit of sessions) {
      const sent = await page.evaluate(async (edit) => {
        const body = new URLSearchParams({ version: "0", said: "Somebody said something.", proposed: "To meet again.", sources: "", open: `What follows from ${edit.split("/").at(2)}?`, then: "send" });
        return (await fetch(edit, { method: "POST", body })).status;
      }, edit);
      if (sent !== 200) throw new Error(`a report could not be sent: ${sent}`);
    }
    let clicks = 0;
    const click = async (target) => {
      clicks += 1;
      await target.click();
    };
    await page.goto(`${base}${meeting}/manage`);
    await click(page.getByRole("link", { name: "After the meeting" }));
    for (let left = 30; left > 0; left--) {
      const publish = page.getByRole("button", { name: /^Publish/ });
      await publish.first().waitFor();
      if ((await publish.count()) !== left) throw new Error(`${await publish.count()} reports before the office, not ${left}`);
      await click(publish.first());
      await page.getByText("public").first().waitFor();
      if (!page.url().endsWith("/after")) await page.goto(`${base}${meeting}/after`);
    }
    await checked(page, told, "a meeting that is closed", width);
    await click(page.getByRole("link", { name: "Write to all who were there" }));
    await click(page.getByRole("button", { name: "Send it" }));
    await page.getByText("The letter is on its way.").waitFor();
    await page.goto(`${base}${meeting}`);
    if ((await page.locator("main a[href^='/questions/']").count()) < 30) throw new Error("not every open question has its page");
    say(`closing a meeting of thirty sessions: ${clicks} clicks`);
    if (clicks > 40) throw new Error(`${clicks} clicks to close a meeting`);
  });

  await journey("the office joins two records that are one", width, async (page) => {
    await persona(page, "Office");
    for (const [number, text] of [[1, "name,city,country\n"], [2, "name,country\n"]]) {
      await page.goto(`${base}/office/import`);
      const row = number === 1 ? `Zomerhuis ${width},Gent,BE\n` : `Zomerhuis ${width},BE\n`;
      await page.getByLabel("File", { exact: true }).setInputFiles({ name: `zomer-${width}-${number}.csv`, mimeType: "text/csv", buffer: Buffer.from(text + row) });
      await page.getByRole("button", { name: "Check the file" }).click();
      await page.getByRole("button", { name: "Import these rows" }).click();
      await page.getByText("The rows are imported.").waitFor();
    }
    await page.getByRole("link", { name: /look(s)? alike: are they one/ }).click();
    const pair = page.locator("form.sides", { hasText: `Zomerhuis ${width}` });
    await pair.getByRole("button", { name: "They are one: keep this", exact: true }).click();
    await page.getByText("They are one now.").waitFor();
    if (await pair.count()) throw new Error("the pair still waits");
  });

  await journey("a visitor finds an organisation by keyboard, with a typing error", width, async (page) => {
    const name = await (await page.goto(`${base}/organisations`), page.locator(".lines h2 a").nth(4)).innerText();
    const longest = name.split(" ").reduce((one, other) => (other.length > one.length ? other : one));
    const typed = name.replace(longest, longest.slice(0, 3) + longest.slice(4));
    await page.goto(`${base}/`);
    await page.keyboard.press("Tab");
    const skip = await page.evaluate(() => document.activeElement?.className);
    if (skip !== "skip") throw new Error("the first Tab does not reach the skip link");
    await page.locator("#q").focus();
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=/);
    await page.locator(".lines h3 a", { hasText: name }).first().waitFor();
  });

  await journey("the list follows as one types", width, async (page) => {
    await page.goto(`${base}/organisations`);
    const before = await page.locator("[role=status]").first().innerText();
    await page.locator("#q").pressSequentially("zzzzqqqq");
    await page.getByRole("heading", { name: "Nobody found" }).waitFor();
    const after = await page.locator("#results [role=status]").first().innerText();
    if (before === after || !page.url().includes("q=zzzzqqqq")) throw new Error("the address does not follow");
  });

  await journey("a person signs in by mail and signs out", width, async (page, told) => {
    await page.goto(`${base}/sign-in`);
    await page.getByLabel("E-mail address").fill("member@demo.example");
    await page.getByRole("button", { name: "Send me a link" }).click();
    await page.getByRole("heading", { name: "Look into your mail" }).waitFor();
    await checked(page, told, "the page that takes the code", width);
    let link = null;
    for (let turn = 0; turn < 50 && !link; turn++) {
      await page.goto(`${base}/demo/mails`);
      const mail = page.locator("details", { hasText: "member@demo.example" }).first();
      if (await mail.count()) {
        await mail.locator("summary").click();
        link = await mail.locator("a[href*='/sign-in/link/']").first().getAttribute("href");
      } else await page.waitForTimeout(100);
    }
    await page.goto(`${base}${link}`);
    await checked(page, told, "the page of a mailed link", width);
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await page.getByText("You are signed in.").waitFor();
    await page.locator(".drop > summary").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You are signed out.").waitFor();
  });

  await journey("a change of address is asked for, and waits for both to say yes", width, async (page, told) => {
    await persona(page, "Freelance");
    const other = `elsewhere-${width}@demo.example`;
    await page.goto(`${base}/account/email`);
    await page.getByLabel("New address").fill(other);
    await page.getByRole("button", { name: "Write to both addresses" }).click();
    await page.getByText("Two mails are on their way.").waitFor();
    const links = async () => {
      await page.goto(`${base}/demo/mails`);
      const mails = page.locator("details", { hasText: "Change of your address" });
      return mails.locator("a[href*='/confirm/']").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    };
    const before = width === 360 ? 0 : 2;
    let sent = await links();
    for (let turn = 0; turn < 50 && sent.length < before + 2; turn++) {
      await page.waitForTimeout(100);
      sent = await links();
    }
    const old = sent.find((href) => href.includes("email-old"));
    await page.goto(`${base}${old}`);
    await checked(page, told, "the page where the old address says yes", width);
    await page.getByRole("button", { name: "Yes, change it" }).click();
    await page.getByText("Now the link in the other mail, please.").waitFor();
    await page.goto(`${base}${sent.find((href) => href.includes("email-new"))}`);
    await checked(page, told, "the page where the new address says yes", width);
  });

  await journey("a form that needs another look keeps what was typed and takes the focus", width, async (page) => {
    await persona(page, "Member");
    await page.locator(".drop > summary").click();
    await page.getByRole("link", { name: "Your page" }).click();
    await page.getByRole("link", { name: "Change", exact: true }).click();
    await page.getByLabel("Website").fill("javascript:alert(1)");
    await page.getByLabel("City").fill("Kaunas");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.locator(".summary").waitFor();
    if (!(await page.evaluate(() => document.activeElement?.classList.contains("summary")))) throw new Error("the summary has no focus");
    if ((await page.getByLabel("City").inputValue()) !== "Kaunas") throw new Error("the city is lost");
    await page.getByLabel("Website").fill("www.kaunas.example");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved.").waitFor();
  });
}

await walkOffline({ base, browser, args, persona, checked, firstHref, fail, say });

if (fresh) {
  await journey("a new network is set up, and its founder has a page", 360, async (page, told) => {
    await page.goto(`${fresh}/setup`);
    await page.getByLabel("Code from the terminal").fill("nonsense");
    await page.getByLabel("Name of the network").fill("Kulissen");
    await page.getByLabel("Time zone").fill("Europe/Tallinn");
    await page.getByLabel("Your name").fill("Õie Pärn");
    await page.getByLabel("Your own address").fill("oie@kulissen.example");
    await page.getByRole("button", { name: "Set it up" }).click();
    await page.getByRole("alert").getByText("Code from the terminal: This is not the code").waitFor();
    await checked(page, told, "/setup with an error", 360);
    await page.getByLabel("Code from the terminal").fill(code);
    await page.getByRole("button", { name: "Set it up" }).click();
    await page.getByText("The network stands. Welcome.").waitFor();
    await page.locator(".drop > summary").click();
    await page.getByRole("link", { name: "Your page" }).click();
    await page.getByRole("heading", { name: "Õie Pärn" }).waitFor();
    for (const path of ["/", "/organisations", "/people", "/office", "/office/import", "/office/log"]) {
      await page.goto(`${fresh}${path}`);
      await checked(page, told, `${path} of a new network`, 360);
    }
  });
}

await browser.close();
if (failures.length > 0) {
  say(`${failures.length} failures`);
  process.exit(1);
}
say("all journeys walked");
