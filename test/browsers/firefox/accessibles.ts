import * as z from 'zod/mini';
import type { Accessible } from '../accessible.ts';
import type { Bidi } from './bidi.ts';
import { extensionInside, inBrowserWindow } from './in-browser-window.ts';

const toldSchema = z.array(
  z.object({
    role: z.string(),
    name: z.string(),
    text: z.string(),
    level: z.optional(z.number()),
    live: z.optional(z.string()),
    isFocusable: z.boolean(),
  }),
);

/** What Firefox calls otherwise than ARIA. */
const roles: Record<string, string> = {
  pushbutton: 'button',
  entry: 'textbox',
  editcombobox: 'combobox',
  radiobutton: 'radio',
  checkbutton: 'checkbox',
  statusbar: 'status',
};

/** What Firefox tells screen readers of a page, shadow trees included, in the order of the page. Nobody says when its tree has caught up with the document. */
export async function accessibles(bidi: Bidi, tabId: number): Promise<Accessible[]> {
  const told = toldSchema.parse(JSON.parse(String(await inBrowserWindow(bidi, `(${readTree})(${browserOf(tabId)})`))));
  return told.map((one) => ({ ...one, role: roles[one.role] ?? one.role }));
}

/** The element of the browser's window that shows the tab. */
function browserOf(tabId: number): string {
  return `${extensionInside}.tabManager.get(${tabId}).browser`;
}

/** Firefox's own interfaces, as far as they are used here; they exist where the text below is evaluated. */
interface Internal {
  role: number;
  name: string | null;
  firstChild: Internal | null;
  nextSibling: Internal | null;
  attributes: { getStringProperty(name: string): string };
  getState(states: { value?: number }, more: { value?: number }): void;
}
declare const Cc: Record<
  string,
  | {
      getService(of: unknown): {
        getAccessibleFor(node: unknown): Internal | null;
        getStringRole(role: number): string;
      };
    }
  | undefined
>;
declare const Ci: { nsIAccessibilityService: unknown; nsIAccessibleStates: { STATE_FOCUSABLE: number } };

/** Runs where Firefox itself does. */
function readTree(browser: unknown): string {
  // A screen reader stays. Where nobody holds the service any more, Firefox takes it and all its trees down, and builds them anew for the next question.
  const reader: { held?: ReturnType<NonNullable<(typeof Cc)[string]>['getService']> } = globalThis as object;
  reader.held ??= Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService);
  const service = reader.held;
  const told: object[] = [];
  const read = (one: Internal): string => {
    const role = service?.getStringRole(one.role) ?? '';
    if (/^(text leaf|statictext|list item marker)$/.test(role)) return one.name ?? '';
    const attribute = (name: string) => {
      try {
        return one.attributes.getStringProperty(name);
      } catch {
        return undefined;
      }
    };
    const states: { value?: number } = {};
    one.getState(states, {});
    const entry = {
      role: attribute('xml-roles') ?? role,
      name: one.name ?? '',
      text: '',
      level: role === 'heading' ? Number(attribute('level')) : undefined,
      live: attribute('live'),
      isFocusable: ((states.value ?? 0) & Ci.nsIAccessibleStates.STATE_FOCUSABLE) !== 0,
    };
    told.push(entry);
    for (let child = one.firstChild; child; child = child.nextSibling) entry.text += read(child);
    return entry.text;
  };
  const page = service?.getAccessibleFor(browser)?.firstChild;
  for (let child = page?.firstChild; child; child = child.nextSibling) read(child);
  return JSON.stringify(told);
}
