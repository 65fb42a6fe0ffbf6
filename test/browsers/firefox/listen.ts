import * as z from 'zod/mini';
import type { Bidi } from './bidi.ts';
import { inBrowserWindow } from './in-browser-window.ts';

const saidSchema = z.array(z.string());

/**
 * Notes from now on what Firefox tells screen readers of live regions, in any tab. Of a text that was changed it tells the letters that
 * did; a status is read as a whole all the same. @returns what was said so far
 */
export async function listen(bidi: Bidi): Promise<() => Promise<string[]>> {
  await inBrowserWindow(bidi, `(${noteWhatIsSaid})()`);
  return async () => {
    const said = saidSchema.parse(JSON.parse(String(await inBrowserWindow(bidi, 'JSON.stringify(said)'))));
    return said.filter((text, index) => text && text !== said[index - 1]);
  };
}

/** Firefox's own interfaces, as far as they are used here; they exist where the text below is evaluated. */
interface Internal {
  name: string | null;
  parent: Internal | null;
  firstChild: Internal | null;
  nextSibling: Internal | null;
  attributes: { getStringProperty(name: string): string };
}
interface Subject {
  QueryInterface(of: unknown): { accessible: Internal };
}
declare const Cc: Record<string, { getService(of: unknown): unknown } | undefined>;
declare const Ci: Record<'nsIAccessibilityService' | 'nsIAccessibleTextChangeEvent', unknown>;
declare const Services: { obs: { addObserver(observer: object, topic: string): void } };

/** Runs where Firefox itself does; without somebody who holds on to the service there are no events. */
function noteWhatIsSaid(): void {
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService);
  const said: string[] = [];
  const isLive = (one: Internal) => {
    try {
      return one.attributes.getStringProperty('live') !== 'off';
    } catch {
      return false;
    }
  };
  const textOf = (one: Internal): string => {
    if (!one.firstChild) return one.name ?? '';
    let text = '';
    for (let child: Internal | null = one.firstChild; child; child = child.nextSibling) text += textOf(child);
    return text;
  };
  const observe = (subject: Subject) => {
    try {
      let region: Internal | null = subject.QueryInterface(Ci.nsIAccessibleTextChangeEvent).accessible;
      while (region && !isLive(region)) region = region.parent;
      if (region) said.push(textOf(region));
    } catch {
      // Another kind of event, or of something that is gone.
    }
  };
  Object.assign(globalThis, { said, listening: { service, observe } });
  Services.obs.addObserver({ observe }, 'accessible-event');
}
