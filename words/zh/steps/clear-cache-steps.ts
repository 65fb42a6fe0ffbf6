import type { Step } from '../../step.ts';

/** How to clear the browser's cached replies, and `address` among them. */
export function clearCacheSteps(browser: string | undefined, address: string): Step[] {
  const privately = {
    text: `在隐私窗口或无痕窗口中打开 \`${address}\`：这类窗口一开始没有任何缓存。如果页面在那里能够加载，原因就是缓存的重定向。`,
  };
  const chromium = {
    text: '在 Chrome、Edge 等 Chromium 浏览器中，按 F12，然后长按“重新加载”按钮，选择“清空缓存并硬性重新加载”。',
  };
  const firefox = {
    text: '在 Firefox 中，打开“设置 > 隐私与安全 > Cookie 和网站数据”，清除“临时缓存文件和页面”。',
  };
  if (browser === 'chromium') return [privately, chromium];
  return browser === 'firefox' ? [privately, firefox] : [privately, chromium, firefox];
}
