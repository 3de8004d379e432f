/** `npm run pictures`: takes the pictures of the playground that stand in `docs/images`, each tab light and dark, wide and narrow. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { catalogue } from '../examples/catalogue.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const configFile = join(root, 'playground', 'vite.config.ts');
const folder = join(root, 'docs', 'images');
const largest = 150_000;

/** Each tab with the example that shows best what it is for. */
const tabs = [
  { tab: 'Pay', example: 'field-sales' },
  { tab: 'Curve', example: 'accelerator' },
  { tab: 'Promises', example: 'cliff' },
  { tab: 'What-if', example: 'salary-and-commission' },
  { tab: 'Data', example: 'field-sales' },
  { tab: 'Compiled', example: 'accelerator' },
  { tab: 'Solve', example: 'accelerator' },
  { tab: 'Compare', example: 'field-sales' },
] as const;
const screens = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
type Screen = keyof typeof screens;

/** Waits until nothing moves any more and gives the picture. */
async function settled(page: Page): Promise<Buffer> {
  let before: Buffer = Buffer.alloc(0);
  for (let tries = 0; tries < 40; tries++) {
    const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (now.equals(before)) return now;
    before = now;
    await page.waitForTimeout(400);
  }
  return before;
}

/** The browser itself packs the picture: WebP, as good as stays small. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const packed = await page.evaluate<string>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.85);
  })()`);
  return Buffer.from(packed.slice(packed.indexOf(',') + 1), 'base64');
}

async function openExample(page: Page, id: string): Promise<void> {
  const entry = catalogue.find((one) => one.id === id);
  await page.getByRole('button', { name: 'Plans', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('searchbox')
    .fill(id.replaceAll('-', ' ').split(' ')[0] ?? '');
  await page
    .getByRole('dialog')
    .locator('.plan-card', { hasText: entry?.title.en ?? id })
    .first()
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Turns the first slider down, so that there is a difference to see. */
async function turn(page: Page): Promise<void> {
  await page.getByRole('slider').first().focus();
  for (let pressed = 0; pressed < 8; pressed++) await page.keyboard.press('ArrowLeft');
}

/** Raises a rate, so that there are two versions. */
async function raise(page: Page, example: string): Promise<void> {
  const text = readFileSync(join(root, 'examples', example, `${example}.plan`), 'utf8');
  await page.getByRole('textbox', { name: 'Plan text' }).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text.replace('pay 8%', 'pay 9%').replace('fund 2%', 'fund 1.5%'));
}

async function pictures(browser: Browser, address: string, screen: Screen, colorScheme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({ viewport: screens[screen], colorScheme, locale: 'en-GB' });
  const [page, packer] = [await context.newPage(), await context.newPage()];
  await page.goto(address);
  await page.addStyleTag({ content: '.toast { display: none !important; }' });
  await page.getByRole('button', { name: 'No, thanks' }).click();
  for (const { tab, example } of tabs) {
    await openExample(page, example);
    if (tab === 'Compare') {
      if (screen === 'phone') await page.getByRole('radio', { name: 'Plan' }).click();
      await raise(page, example);
    }
    if (screen === 'phone') await page.getByRole('radio', { name: 'Results' }).click();
    await page.getByRole('tab', { name: tab }).click();
    if (tab === 'What-if') await turn(page);
    const picture = await asWebp(packer, await settled(page));
    const name = `${tab.toLowerCase()}-${colorScheme}-${screen}.webp`;
    writeFileSync(join(folder, name), picture);
    console.log(`${name}  ${Math.round(picture.length / 1_000)} kB${picture.length > largest ? ', too large' : ''}`);
  }
  await context.close();
}

mkdirSync(folder, { recursive: true });
await build({ configFile, logLevel: 'warn' });
const server = await preview({ configFile, logLevel: 'warn', preview: { port: 0, open: false } });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const screen of ['desktop', 'phone'] as const)
  for (const scheme of ['light', 'dark'] as const) await pictures(browser, server.resolvedUrls?.local[0] ?? '', screen, scheme);
await browser.close();
await server.close();
