// Renders messages and views as the app sends them (`-Dslack.record=DIR` in the tests) as PNG files:
//
//   node render.mjs OUT FILE.json ...            one picture for each shape of message or view
//   node render.mjs --thread OUT.png "words that were asked" FILE.json ...   one thread
//   node render.mjs --view OUT.png FILE.json         one view
//
// A Block Kit renderer draws them, so they are near to what Slack shows, not the same.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message } from 'slack-blocks-to-jsx';

const CSS = readFileSync(
  join(createRequire(import.meta.url).resolve('slack-blocks-to-jsx'), '..', 'style.css'),
  'utf8'
);
const OURS = `
  body { margin: 0; padding: 16px; background: #fff; font: 15px/1.46 Lato, "Liberation Sans", Arial, sans-serif; color: #1d1c1d }
  .slack_blocks_to_jsx { max-width: none !important }
  .slack_blocks_to_jsx__markdown_block { white-space: normal }
  #shot { display: inline-block; background: #fff }
  .message { width: 640px; display: flex; gap: 10px; padding: 8px 14px }
  .message > .body { flex: 1; min-width: 0 }
  .face { width: 36px; height: 36px; border-radius: 6px; background: #2c2d30; color: #fff; font-weight: 700;
    display: flex; align-items: center; justify-content: center; flex: none }
  .who { font-weight: 700 } .app { background: #ddd; font-size: 10px; padding: 1px 4px; border-radius: 3px; margin: 0 6px }
  .when { color: #616061; font-size: 12px }
  .modal, .home { border: 1px solid #ccc; border-radius: 8px; overflow: hidden }
  .modal { width: 520px } .home { width: 700px }
  .top { display: flex; justify-content: space-between; align-items: center; padding: 14px 22px; border-bottom: 1px solid #ddd;
    font-size: 20px; font-weight: 800 }
  .inside { padding: 6px 22px 14px }
  .end { display: flex; gap: 10px; justify-content: flex-end; padding: 14px 22px; border-top: 1px solid #ddd }
  .end span { border: 1px solid #bbb; border-radius: 4px; padding: 5px 14px; font-weight: 700 }
  .end span.go { background: #007a5a; border-color: #007a5a; color: #fff }
  [id^="chosen-"] input + div * { color: #1d1c1d !important }
  [id] > input + div { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; left: 8px; right: 24px; width: auto !important;
    justify-content: flex-start }
  [id^="chosen-"], [id^="form_"] { min-width: 250px }
`;

/// The blocks with what the renderer cannot draw put in words that it can.
function drawable(node) {
  if (Array.isArray(node)) {
    return node.map(drawable);
  }
  if (node === null || typeof node !== 'object') {
    return node;
  }
  const made = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, drawable(value)]));
  // it takes `verbatim` for "no formatting"; in Slack it means "make no links"
  delete made.verbatim;
  const chosen = made.initial_option ? [made.initial_option] : (made.initial_options ?? []);
  if (chosen.length > 0 && /select/.test(made.type)) {
    // black, as what is chosen: a placeholder is grey
    made.placeholder = { type: 'plain_text', text: chosen.map((o) => o.text.text).join(', ') };
    made.action_id = `chosen-${made.action_id}`;
  }
  if (made.type === 'external_select' || made.type === 'multi_external_select') {
    made.type = 'static_select';
    made.options = [{ text: { type: 'plain_text', text: 'x' }, value: 'x' }];
  }
  return made;
}

/// The ids of fields for one line: the renderer draws all of them for several.
const lineFields = (list) =>
  list.map((b) => b.element).filter((e) => e?.type === 'plain_text_input' && !e.multiline).map((e) => e.action_id);

function blocks(list) {
  const html = renderToStaticMarkup(
    createElement(Message, {
      blocks: drawable(list),
      logo: '',
      name: '',
      theme: 'light',
      withoutWrapper: true,
      data: { users: [{ id: 'U1', name: 'Sam Rivera' }, { id: 'U2', name: 'Kim Novak' }] },
    })
  );
  // not Slack's words, and ours decide what a field says
  const short = lineFields(list)
    .map((id) => `[id="${id}"] textarea { min-height: 0 !important; height: 36px !important; resize: none }`)
    .join('');
  return `<style>${short}</style>` + html.replaceAll(/<p>↵ Please[^<]*<\/p>/g, '');
}

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

const said = (who, face, inside) =>
  `<div class="message"><div class="face">${face}</div><div class="body"><span class="who">${who}</span>${
    who === 'persona' ? '<span class="app">APP</span>' : ' '
  }<span class="when">10:32</span>${inside}</div></div>`;

function page(sent) {
  if (Array.isArray(sent)) {
    return said('persona', 'P', blocks(sent));
  }
  if (sent.type === 'home') {
    return `<div class="home"><div class="inside">${blocks(sent.blocks)}</div></div>`;
  }
  const end = [sent.close && `<span>${escaped(sent.close.text)}</span>`, sent.submit && `<span class="go">${escaped(sent.submit.text)}</span>`];
  return `<div class="modal"><div class="top">${escaped(sent.title.text)}<span>✕</span></div>
    <div class="inside">${blocks(sent.blocks)}</div><div class="end">${end.filter(Boolean).join('')}</div></div>`;
}

/// What makes two pictures tell the same: kinds of blocks and what can be pressed, without repeats.
function shape(sent) {
  const list = Array.isArray(sent) ? sent : sent.blocks;
  const parts = list.map(
    (b) => b.type + [b, b.accessory, b.element, ...(b.elements ?? [])].map((e) => e?.action_id ?? '').join(' ')
  );
  const title = Array.isArray(sent) ? '' : (sent.title?.text ?? sent.type);
  return title + [...new Set(parts.map((p) => p.replaceAll(/q-[a-z0-9]+|\d+/g, '#')))].join('|');
}

function browserPath() {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  const found = process.env.CHROME ?? places.find((place) => existsSync(place));
  if (!found) {
    throw new Error('No Chromium found; install it, or set CHROME to its path.');
  }
  return found;
}

async function shoot(pictures) {
  const browser = await puppeteer.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 900, height: 800 });
    for (const { file, html } of pictures) {
      await tab.setContent(`<meta charset="utf-8"><style>${CSS}${OURS}</style><div id="shot">${html}</div>`);
      await (await tab.$('#shot')).screenshot({ path: file });
    }
  } finally {
    await browser.close();
  }
}

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const given = process.argv.slice(2);
if (given[0] === '--thread') {
  const [, file, words, ...files] = given;
  const html = said('Sam Rivera', 'S', `<div>${escaped(words)}</div>`) + files.map((f) => page(read(f))).join('');
  await shoot([{ file, html }]);
} else if (given[0] === '--view') {
  await shoot([{ file: given[1], html: page(read(given[2])) }]);
} else {
  const [out, ...files] = given;
  mkdirSync(out, { recursive: true });
  const seen = new Set();
  const pictures = [];
  for (const file of files) {
    const sent = read(file);
    if (!seen.has(shape(sent))) {
      seen.add(shape(sent));
      pictures.push({ file: join(out, basename(file, '.json') + '.png'), html: page(sent) });
    }
  }
  await shoot(pictures);
  writeFileSync(
    join(out, 'index.html'),
    pictures.map((p) => `<p>${basename(p.file)}<br><img src="${basename(p.file)}"></p>`).join('\n')
  );
  console.log(`${pictures.length} pictures in ${out}; open ${join(out, 'index.html')}`);
}
