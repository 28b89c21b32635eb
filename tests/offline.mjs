// Journeys without a network, and at the door: what a device keeps, a report that waits, badges by camera.
// `journeys.mjs` walks them. Here our content security policy holds, because workers hang on it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "../front/node_modules/playwright-core/index.mjs";
import encode from "../front/node_modules/qr/index.js";

const WIDTH = 360;

/** What a camera sees that looks at a QR code: a film of one frame. */
function film(text) {
  const [width, height, module] = [640, 480, 8];
  const code = encode(text, "raw", { ecc: "medium", border: 4 });
  const luma = Buffer.alloc(width * height, 235);
  const [left, top] = [(width - code.length * module) >> 1, (height - code.length * module) >> 1];
  for (const [row, modules] of code.entries()) {
    for (const [column, dark] of modules.entries()) {
      if (!dark) continue;
      for (let line = 0; line < module; line++) {
        const at = (top + row * module + line) * width + left + column * module;
        luma.fill(16, at, at + module);
      }
    }
  }
  const chroma = Buffer.alloc((width * height) / 2, 128);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`), luma, chroma]);
}

export async function walkOffline({ base, browser, args, persona, checked, firstHref, fail, say }) {
  const open = async (from = browser) => {
    const context = await from.newContext({ viewport: { width: WIDTH, height: 900 }, colorScheme: "light", reducedMotion: "reduce", locale: "en-GB" });
    const page = await context.newPage();
    const told = [];
    page.on("pageerror", (error) => told.push(String(error)));
    return { context, page, told };
  };
  const journey = async (name, walk) => {
    const one = await open();
    try {
      await walk(one);
      say(`walked: ${name} (${WIDTH} px)`);
    } catch (error) {
      fail(`${name} (${WIDTH} px): ${error}`);
    }
    await one.context.close();
  };
  const keeps = (page, path) => page.waitForFunction((path) => caches.match(location.origin + path).then(Boolean), path);
  const kept = (page) => page.evaluate(() => caches.keys().then((names) => names.filter((name) => name.startsWith("kept:"))));
  const reaches = async (page, locator) => {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      if (await locator.evaluate((one) => one === document.activeElement)) return;
    }
    throw new Error("the keyboard does not reach it");
  };

  await journey("one's own days are there without a network, and go with who signs out", async ({ context, page, told }) => {
    await persona(page, "Member");
    const meeting = await firstHref(page, "/meetings", ".lines h3 a");
    const session = await firstHref(page, `${meeting}/programme`, ".hour-row h3 a");
    await page.goto(`${base}${session}`);
    const star = page.getByRole("button", { name: "Put it among my days" });
    if (await star.count()) await star.click();
    await page.goto(`${base}/my-days`);
    await page.getByRole("button", { name: "Forget the pages on this device" }).waitFor();
    for (const path of ["/my-days", session]) await keeps(page, path);
    await checked(page, told, "one's own days, kept", WIDTH);
    await context.setOffline(true);
    await page.goto(`${base}/my-days`);
    await page.getByText(/You are offline: this is what stood here at \d\d:\d\d\./).waitFor();
    await checked(page, told, "one's own days without a network", WIDTH);
    await page.locator(`main a[href="${session}"]`).first().press("Enter");
    await page.waitForURL(`${base}${session}`);
    await page.getByText(/You are offline/).waitFor();
    if (await page.locator(".notice").count()) throw new Error("old news stand on a kept page");
    await page.goto(`${base}${meeting}/venues`);
    await page.getByText("This page was not opened on this device").waitFor();
    await page.locator("main a[href='/my-days']").waitFor();
    await checked(page, told, "a page that is not kept, without a network", WIDTH);
    await context.setOffline(false);
    await page.goto(`${base}/my-days`);
    const forget = page.getByRole("button", { name: "Forget the pages on this device" });
    await forget.waitFor();
    await reaches(page, forget);
    await page.keyboard.press("Enter");
    await page.getByText("Forgotten. From now on nothing is kept on this device.").waitFor();
    if ((await kept(page)).length > 0) throw new Error("something is left");
    await page.reload();
    await page.getByRole("button", { name: "Keep the pages on this device" }).press("Enter");
    await page.reload();
    await keeps(page, "/my-days");
    const own = await page.evaluate(() => document.documentElement.dataset.reader);
    // Another signs in here, without the first one's signing out.
    await context.clearCookies();
    await persona(page, "Host");
    await page.goto(`${base}/my-days`);
    await keeps(page, "/my-days");
    if ((await kept(page)).some((name) => name.includes(own))) throw new Error("another's pages are left");
    await page.locator(".drop > summary").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You are signed out.").waitFor();
    await page.waitForFunction(() => caches.keys().then((names) => names.every((name) => !name.startsWith("kept:") || name === "kept:visitor")));
  });

  await journey("a report is written without a network, and sent when there is one", async ({ context, page, told }) => {
    await persona(page, "Host");
    const meeting = await firstHref(page, "/meetings", ".lines h3 a");
    const sessions = await page.goto(`${base}${meeting}/programme`).then(() => page.locator(".hour-row h3 a").evaluateAll((all) => all.map((a) => a.getAttribute("href"))));
    const edit = `${sessions.at(-3) ?? sessions.at(0)}/report/edit`;
    await page.goto(`${base}${edit}`);
    await keeps(page, edit);
    await context.setOffline(true);
    await page.getByLabel("Proposed").fill("A lorry for all, by keyboard.");
    await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
    await page.getByText("There is no network. What you typed is kept on this device").waitFor();
    await checked(page, told, "a report that waits", WIDTH);
    await page.goto(`${base}${edit}`);
    await page.getByText("You are offline").waitFor();
    if ((await page.getByLabel("Proposed").inputValue()) !== "A lorry for all, by keyboard.") throw new Error("what was typed is lost");
    await context.setOffline(false);
    await page.getByText("Saved.").waitFor();
    // The page that says so forgets it, in its own time.
    await page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith("draft:")));
  });

  let badge = "";
  await journey("at the door by keyboard, without a camera", async ({ context, page, told }) => {
    await context.grantPermissions(["camera"]);
    await persona(page, "Host");
    const meeting = await firstHref(page, "/meetings", ".lines h3 a");
    await page.goto(`${base}${meeting}/check-in`);
    const camera = page.getByRole("button", { name: "Read badges by camera" });
    await reaches(page, camera);
    await page.keyboard.press("Enter");
    await page.getByText("There is no camera here that can be used.").waitFor();
    await checked(page, told, "the door without a camera", WIDTH);
    const row = page.locator("main li[id^='r-']", { has: page.getByRole("button", { name: "Is here", exact: true }) }).first();
    const id = await row.getAttribute("id");
    badge = `${meeting}/check-in?code=${id.slice(2)}`;
    await row.getByRole("button").press("Enter");
    await page.getByText("is here now.").waitFor();
    const focus = await page.evaluate(() => document.activeElement?.closest("li")?.id);
    if (focus !== id) throw new Error("the focus is lost");
    await page.keyboard.press("Enter");
    await page.getByText("is not here after all.").waitFor();
    await page.goto(`${base}${badge}`);
    await page.getByRole("button", { name: "Is here", exact: true }).waitFor();
    await checked(page, told, "the page of one badge", WIDTH);
    await context.clearCookies();
    await persona(page, "Member");
    await page.goto(`${base}/find-again`);
    await page.getByText("Show my code").click();
    await page.getByRole("img", { name: "QR code of the address below" }).waitFor();
    await checked(page, told, "one's own code", WIDTH);
  });

  const folder = mkdtempSync(join(tmpdir(), "entracte-film-"));
  const seen = join(folder, "badge.y4m");
  writeFileSync(seen, film(`${base}${badge}`));
  const filmed = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [...args, "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", `--use-file-for-fake-video-capture=${seen}`],
  });
  const { page, told } = await open(filmed);
  try {
    await persona(page, "Host");
    await page.goto(`${base}${badge.split("?")[0]}`);
    await page.getByRole("button", { name: "Read badges by camera" }).press("Enter");
    await page.getByRole("status").getByText(/is here now\.|was here already\./).waitFor();
    await checked(page, told, "the door with a camera", WIDTH);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Read badges by camera" }).waitFor();
    say(`walked: a badge is read by camera (${WIDTH} px)`);
  } catch (error) {
    fail(`a badge is read by camera: ${error}`);
  }
  await filmed.close();
  rmSync(folder, { recursive: true });
}
