// Bundles script and style, and copies the fonts that pages use. One run takes well under a second.
import { build } from "esbuild";
import { appendFileSync, copyFileSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const out = new URL("./dist/", import.meta.url).pathname;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const fonts = (name) => new URL(`./node_modules/@fontsource-variable/${name}/files/`, import.meta.url).pathname;
const copied = [
  ["bricolage-grotesque", "latin-wdth-normal", "title.woff2"],
  ["bricolage-grotesque", "latin-ext-wdth-normal", "title-ext.woff2"],
  ["bricolage-grotesque", "vietnamese-wdth-normal", "title-viet.woff2"],
  ["source-sans-3", "latin-wght-normal", "text.woff2"],
  ["source-sans-3", "latin-ext-wght-normal", "text-ext.woff2"],
  ["source-sans-3", "cyrillic-wght-normal", "text-cyrillic.woff2"],
  ["source-sans-3", "greek-wght-normal", "text-greek.woff2"],
];
for (const [family, cut, name] of copied) {
  const file = readdirSync(fonts(family)).find((file) => file === `${family}-${cut}.woff2`);
  if (!file) throw new Error(`${family} has no ${cut}`);
  copyFileSync(join(fonts(family), file), join(out, name));
}

await build({
  entryPoints: ["app.ts", "app.css", "worker.ts"].map((name) => new URL(`./src/${name}`, import.meta.url).pathname),
  outdir: out,
  bundle: true,
  minify: true,
  target: ["es2022", "chrome120", "firefox121", "safari17.5"],
  external: ["*.woff2"],
  logLevel: "warning",
});

// What is loaded when it is asked for, as a module.
await build({
  entryPoints: [new URL("./src/scan.ts", import.meta.url).pathname],
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome120", "firefox121", "safari17.5"],
  logLevel: "warning",
});

// Places in a timetable, as classes: our policy refuses styles in attributes. A row is five minutes.
const rules = (letter, from, to, rule) => Array.from({ length: to - from + 1 }, (_, n) => `.t-${letter}${from + n}{${rule(from + n)}}`).join("");
const timetable = [
  rules("r", 2, 361, (n) => `grid-row-start:${n}`),
  rules("s", 1, 96, (n) => `grid-row-end:span ${n}`),
  rules("c", 2, 62, (n) => `grid-column:${n}`),
  rules("k", 1, 60, (n) => `grid-template-columns:3.5rem repeat(${n},minmax(9.5rem,1fr))`),
];
appendFileSync(join(out, "app.css"), `@layer components{${timetable.join("")}}`);
