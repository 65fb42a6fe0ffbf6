import type { Panel } from '../browser.ts';
import type { Bidi } from './bidi.ts';
import { extensionInside, inBrowserWindow } from './in-browser-window.ts';

/** Opens the developer tools of a tab, with the panel of ours in front, by Firefox's own code: BiDi doesn't know them. */
export async function openPanel(bidi: Bidi, tabId: number): Promise<Panel> {
  const tab = `${extensionInside}.tabManager.get(${tabId}).nativeTab`;
  await inBrowserWindow(bidi, `(${showPanel})(${tab})`);
  return { text: async () => String(await inBrowserWindow(bidi, `(${textOfPanel})(${tab})`)) };
}

/** What Firefox's own code sees, and our functions, as they run in there. */
interface Toolbox {
  doc: Document;
  getAdditionalTools(): { id: string; label: string }[];
  selectTool(id: string): Promise<void>;
}
interface Devtools {
  showToolboxForTab(tab: unknown, options: { toolId: string }): Promise<Toolbox>;
  getToolboxForTab(tab: unknown): Toolbox;
}
interface MessageManager {
  addMessageListener(name: string, listener: (message: { data: string }) => void): void;
  loadFrameScript(address: string, forLater: boolean): void;
}
declare const ChromeUtils: {
  importESModule(path: string): {
    require(path: string): { gDevTools: Devtools; ToolboxButtons: { id: string }[] };
  };
};

async function showPanel(tab: unknown): Promise<void> {
  const { require: load } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  // Debian's build has this button without the module behind it.
  const { ToolboxButtons } = load('devtools/client/definitions');
  const broken = ToolboxButtons.findIndex(({ id }) => id === 'command-button-experimental-prefs');
  if (broken >= 0) ToolboxButtons.splice(broken, 1);
  const { gDevTools } = load('devtools/client/framework/devtools');
  const tools = await gDevTools.showToolboxForTab(tab, { toolId: 'inspector' });
  for (;;) {
    const panel = tools.getAdditionalTools().find(({ label }) => label === 'Portside');
    if (panel) return tools.selectTool(panel.id);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function textOfPanel(tab: unknown): Promise<string> {
  const { require: load } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const tools = load('devtools/client/framework/devtools').gDevTools.getToolboxForTab(tab);
  const panel = tools.getAdditionalTools().find(({ label }) => label === 'Portside');
  const frame = tools.doc.getElementById(`toolbox-panel-iframe-${panel?.id}`) as HTMLIFrameElement | null;
  const inside = frame?.contentDocument?.querySelector('browser') as { messageManager?: MessageManager } | null;
  return new Promise((resolve) => {
    inside?.messageManager?.addMessageListener('panel-text', ({ data }) => resolve(data));
    const script = 'sendAsyncMessage("panel-text", content.document.body?.innerText ?? "")';
    inside?.messageManager?.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
    if (!inside) resolve('');
  });
}
