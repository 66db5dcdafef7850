// Draws processes/*.bpmn and *.dmn as SVG and PNG into docs/models/: those whose picture is older than the model, with --all every one,
// with file names as arguments these.
//   npm install --no-package-lock && npm run draw [-- --all | unit-plan.bpmn …]
// CHROMIUM names the browser, /usr/bin/chromium unless told otherwise.
import { readFile, readdir, writeFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { decisionTables } from './decision-tables.mjs';
import { digest, digestOfPng, digestOfSvg, stampPng, stampSvg } from './stamp.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const models = join(root, 'processes');
const pictures = join(root, 'docs', 'models');
const SCALE = 1.25;
const MARGIN = 10;
const FONT = 'Arial, "Liberation Sans", sans-serif';
const library = (name, file) => join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dist', file);

async function pageWith(browser, scripts) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 700 } });
  await page.setContent('<!doctype html><meta charset="utf-8"><body><div id="canvas" style="width:1080px;height:680px"></div></body>');
  for (const script of scripts) await page.addScriptTag({ path: script });
  return page;
}

async function drawProcess(browser, xml) {
  const page = await pageWith(browser, [library('bpmn-js', 'bpmn-viewer.production.min.js')]);
  const svg = await page.evaluate(async ({ xml, font }) => {
    const viewer = new BpmnJS({ container: '#canvas', textRenderer: { defaultStyle: { fontFamily: font }, externalStyle: { fontFamily: font, fontSize: 11 } } });
    await viewer.importXML(xml);
    return (await viewer.saveSVG()).svg;
  }, { xml, font: FONT });
  await page.close();
  return svg;
}

/** The tables of a decision file as people read them, below the graph that joins them where there is one. */
async function drawDecisions(browser, xml) {
  const page = await pageWith(browser, [library('dmn-js', 'dmn-viewer.production.min.js')]);
  const graph = await page.evaluate(async xml => {
    if (!/<requiredDecision /.test(xml)) return null;
    const viewer = new DmnJS({ container: '#canvas' });
    await viewer.importXML(xml);
    await viewer.open(viewer.getViews().find(view => view.type === 'drd'));
    return (await viewer.getActiveViewer().saveSVG()).svg;
  }, xml);
  const svg = await page.evaluate(decisionTables, { xml, graph, font: FONT });
  await page.close();
  return svg;
}

async function photograph(browser, svg) {
  const [, , width, height] = svg.match(/viewBox="([-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+)"/)[1].split(' ').map(Number);
  const page = await browser.newPage({ deviceScaleFactor: SCALE, viewport: { width: Math.ceil(width) + 2 * MARGIN, height: Math.ceil(height) + 2 * MARGIN } });
  await page.setContent(`<!doctype html><meta charset="utf-8"><body style="margin:${MARGIN}px;background:#fff">${svg.slice(svg.indexOf('<svg'))}</body>`);
  const png = await page.screenshot();
  await page.close();
  return png;
}

/** Whether both pictures carry the digest of the model as it stands. */
async function drawn(model, target) {
  try {
    const expected = digest(model);
    return digestOfSvg(await readFile(`${target}.svg`, 'utf8')) === expected && digestOfPng(await readFile(`${target}.png`)) === expected;
  } catch {
    return false;
  }
}

const all = process.argv.includes('--all');
const named = process.argv.slice(2).filter(argument => !argument.startsWith('--')).map(name => basename(name));
const todo = [];
for (const file of (await readdir(models)).filter(name => /\.(bpmn|dmn)$/.test(name)).sort()) {
  const model = await readFile(join(models, file), 'utf8');
  const target = join(pictures, file.replace(/\.(bpmn|dmn)$/, ''));
  if (all || named.includes(file) || !named.length && !await drawn(model, target)) todo.push({ file, model, target });
}
if (!todo.length) {
  console.log('Every picture shows its model as it stands.');
} else {
  await mkdir(pictures, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    for (const { file, model, target } of todo) {
      const svg = file.endsWith('.bpmn') ? await drawProcess(browser, model) : await drawDecisions(browser, model);
      await writeFile(`${target}.svg`, stampSvg(svg, digest(model)), 'utf8');
      await writeFile(`${target}.png`, stampPng(await photograph(browser, svg), digest(model)));
      console.log(file);
    }
  } finally {
    await browser.close();
  }
}
