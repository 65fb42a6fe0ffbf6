import type { Browser } from '../../test/browsers/browser.ts';
import { controlPage } from '../../test/browsers/extension-tabs.ts';

export interface Shot {
  scheme: 'light' | 'dark';
  width: number;
  height: number;
  /** As base64. */
  png: string;
}

/** How small a picture of this width becomes. */
const scales: Record<number, number> = { 320: 0.45, 390: 0.9, 768: 0.35, 1280: 0.38, 2560: 0.2 };

/** All pictures of a state on one sheet, a row for each scheme. Chromium draws it, so it takes no library for images. @returns a WebP image */
export async function drawSheet(browser: Browser, shots: readonly Shot[]): Promise<Buffer> {
  const tab = await browser.newTab();
  try {
    // The browser's page for new tabs may still be on its way, and would take what is drawn with it.
    await tab.goto(browser.extensionBase + controlPage);
    await tab.waitFor((page) => location.pathname === `/${page}`, 10_000, controlPage);
    const scaled = shots.map((shot) => ({ ...shot, scale: scales[shot.width] ?? 1 }));
    return Buffer.from(await tab.evaluate(draw, scaled), 'base64');
  } finally {
    await tab.close();
  }
}

/** Runs in the page. */
async function draw(shots: (Shot & { scale: number })[]): Promise<string> {
  const gap = 20;
  const caption = 24;
  const rows = [...Map.groupBy(shots, ({ scheme }) => scheme).values()];
  const widthOf = (row: typeof shots) => row.reduce((sum, { width, scale }) => sum + width * scale + gap, gap);
  const heightOf = (row: typeof shots) => Math.max(...row.map(({ height, scale }) => height * scale)) + caption + gap;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(...rows.map(widthOf));
  canvas.height = rows.reduce((sum, row) => sum + heightOf(row), 0);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.imageSmoothingQuality = 'high';
  let top = 0;
  for (const row of rows) {
    const isDark = row[0]?.scheme === 'dark';
    pen.fillStyle = isDark ? '#2b2d31' : '#dcdcd8';
    pen.fillRect(0, top, canvas.width, heightOf(row));
    pen.fillStyle = isDark ? '#d0d3d8' : '#44474d';
    pen.font = '13px system-ui, sans-serif';
    let left = gap;
    for (const { png, width, height, scale } of row) {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      pen.fillText(`${width} px`, left, top + 17);
      pen.drawImage(image, left, top + caption, width * scale, height * scale);
      left += width * scale + gap;
    }
    top += heightOf(row);
  }
  return canvas.toDataURL('image/webp', 0.5).split(',')[1] ?? '';
}
