// Draws processes/*.bpmn and *.dmn as SVG and PNG into docs/models/; with file names as arguments only those.
//   npm install --no-package-lock && npm run draw [-- unit-plan.bpmn …]
// CHROMIUM names the browser, /usr/bin/chromium unless told otherwise.
import { readFile, readdir, writeFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const models = join(root, 'processes');
const pictures = join(root, 'docs', 'models');
const SCALE = 1.25;
const MARGIN = 10;
const FONT = 'Arial, "Liberation Sans", sans-serif';
const library = (name, file) => join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dist', file);

async function pageWith(browser, scripts, styles) {
  const page = await browser.newPage({ deviceScaleFactor: SCALE, viewport: { width: 1100, height: 700 } });
  await page.setContent('<!doctype html><meta charset="utf-8"><body style="margin:8px;background:#fff"><div id="canvas" style="width:1080px;height:680px"></div></body>');
  for (const style of styles) await page.addStyleTag({ path: style });
  for (const script of scripts) await page.addScriptTag({ path: script });
  return page;
}

async function picture(browser, svg, file) {
  const [, , width, height] = svg.match(/viewBox="([-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+)"/)[1].split(' ').map(Number);
  const page = await browser.newPage({ deviceScaleFactor: SCALE, viewport: { width: Math.ceil(width) + 2 * MARGIN, height: Math.ceil(height) + 2 * MARGIN } });
  await page.setContent(`<!doctype html><meta charset="utf-8"><body style="margin:${MARGIN}px;background:#fff">${svg.slice(svg.indexOf('<svg'))}</body>`);
  await page.screenshot({ path: file });
  await page.close();
}

async function drawProcess(browser, file) {
  const page = await pageWith(browser, [library('bpmn-js', 'bpmn-viewer.production.min.js')], [library('bpmn-js', 'assets/diagram-js.css')]);
  const svg = await page.evaluate(async ({ xml, font }) => {
    const viewer = new BpmnJS({ container: '#canvas', textRenderer: { defaultStyle: { fontFamily: font }, externalStyle: { fontFamily: font, fontSize: 11 } } });
    await viewer.importXML(xml);
    return (await viewer.saveSVG()).svg;
  }, { xml: await readFile(join(models, file), 'utf8'), font: FONT });
  await page.close();
  return svg;
}

/** A decision graph as SVG, and with its tables, as people read them, as PNG. */
async function drawDecisions(browser, file, target) {
  const xml = await readFile(join(models, file), 'utf8');
  const page = await pageWith(browser, [library('dmn-js', 'dmn-viewer.production.min.js')],
    ['diagram-js.css', 'dmn-js-shared.css', 'dmn-js-drd.css', 'dmn-js-decision-table.css', 'dmn-js-literal-expression.css'].map(css => library('dmn-js', `assets/${css}`)));
  const { svg, tables } = await page.evaluate(async xml => {
    const viewer = new DmnJS({ container: '#canvas' });
    await viewer.importXML(xml);
    const graph = viewer.getViews().find(view => view.type === 'drd');
    await viewer.open(graph);
    const svg = (await viewer.getActiveViewer().saveSVG()).svg;
    const words = { 'Hit policy:': 'Cách chọn dòng:', Unique: 'Duy nhất (UNIQUE)', When: 'Khi', And: 'Và', Then: 'Thì', Annotations: 'Căn cứ' };
    const tables = [];
    for (const view of viewer.getViews().filter(view => view.type === 'decisionTable')) {
      await viewer.open(view);
      const table = document.querySelector('.dmn-decision-table-container').cloneNode(true);
      table.querySelectorAll('.view-drd, a[href*="bpmn.io"]').forEach(part => part.remove());
      const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const word = text.nodeValue.trim();
        if (words[word]) text.nodeValue = words[word];
      }
      tables.push(table.outerHTML);
    }
    return { svg, tables };
  }, xml);
  await page.evaluate(({ svg, tables }) => {
    document.body.innerHTML = svg.slice(svg.indexOf('<svg')) + tables.map(table => `<div class="dmn-js-parent" style="margin-top:20px;height:auto">${table}</div>`).join('');
    document.querySelectorAll('td, th').forEach(cell => { cell.style.minWidth ||= '40px'; });
    document.querySelectorAll('.annotation').forEach(cell => { cell.style.minWidth = '380px'; });
    const style = document.createElement('style');
    style.textContent = '.dmn-decision-table-container{height:auto;overflow:visible;display:inline-block} .tjs-container,.tjs-table-container{height:auto;overflow:visible}';
    document.head.append(style);
  }, { svg, tables });
  const width = await page.evaluate(() => Math.ceil(Math.max(...[...document.querySelectorAll('svg, table, .decision-table-properties')].map(part => part.getBoundingClientRect().right)) + 10));
  await page.setViewportSize({ width, height: 700 });
  await page.screenshot({ path: `${target}.png`, fullPage: true });
  await page.close();
  return svg;
}

const wanted = process.argv.slice(2).map(name => basename(name));
const files = (await readdir(models)).filter(name => /\.(bpmn|dmn)$/.test(name) && (!wanted.length || wanted.includes(name)));
await mkdir(pictures, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const file of files) {
    const target = join(pictures, file.replace(/\.(bpmn|dmn)$/, ''));
    const svg = file.endsWith('.bpmn') ? await drawProcess(browser, file) : await drawDecisions(browser, file, target);
    await writeFile(`${target}.svg`, svg, 'utf8');
    if (file.endsWith('.bpmn')) await picture(browser, svg, `${target}.png`);
    console.log(file);
  }
} finally {
  await browser.close();
}
