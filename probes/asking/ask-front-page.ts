import { iconAddress } from './icon-address.ts';
import { imageType } from './image-type.ts';
import { readBeginning } from './read-beginning.ts';

/** What a page says about itself. It all comes from whoever listens there, so it's only shown as text and as an image. */
export interface FrontPage {
  title?: string;
  /** A `data:` URL of an image, so showing it loads nothing. */
  icon?: string;
}

const pageTimeoutMs = 3000;
/** The head of a page is among its first bytes. */
const pageBytes = 65_536;
const iconBytes = 102_400;
const maxTitleLength = 120;

/** What a server showed when it was asked. */
export interface FrontPageAnswer {
  page: FrontPage;
  /** False: asked again, it may show more. A dev server that builds what it is asked for may be too slow at first, or fail. */
  isComplete: boolean;
}

/**
 * Title and icon of the page at the root of a server on this computer. Sends no cookies and follows no redirect.
 * @param origin of an address of this computer
 * @returns undefined if no page came
 */
export async function askFrontPage(origin: string): Promise<FrontPageAnswer | undefined> {
  const response = await orNothing(ask(`${origin}/`));
  if (!response) return undefined;
  const nothing = { page: {}, isComplete: true };
  if (response.type === 'opaqueredirect') return nothing;
  const beginning = await orNothing(readBeginning(response, pageBytes));
  if (!beginning) return undefined;
  const text = new TextDecoder().decode(beginning.bytes);
  // The debugger of Node, which is often on the next port.
  if (response.status === 400 && text.startsWith('WebSockets request was expected')) return undefined;
  // An error page's title names the error, not the server.
  if (!response.ok) return { page: {}, isComplete: response.status < 500 };
  if (!/\b(html|xhtml)\b/.test(response.headers.get('content-type') ?? '')) return nothing;
  return readFrontPage(text, origin);
}

async function readFrontPage(html: string, origin: string): Promise<FrontPageAnswer> {
  // A parsed document is inert: it runs and loads nothing.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const title = page.title.slice(0, maxTitleLength);
  const link = page.querySelector('link[rel~="icon" i][href]');
  const address = iconAddress(link?.getAttribute('href') ?? undefined, origin);
  const { icon, isComplete } = address ? await askIcon(address) : { isComplete: true };
  return { page: { ...(title && { title }), ...(icon && { icon }) }, isComplete };
}

async function askIcon(address: string): Promise<{ icon?: string; isComplete: boolean }> {
  if (address.startsWith('data:')) return { icon: address, isComplete: true };
  const response = await orNothing(ask(address));
  const beginning = response?.ok && (await orNothing(readBeginning(response, iconBytes)));
  if (!response || !beginning) return { isComplete: response?.ok === false && response.status < 500 };
  const { bytes, isWhole } = beginning;
  const type = imageType(response.headers.get('content-type'), bytes);
  if (!isWhole || !type) return { isComplete: true };
  return { icon: await asDataAddress(new Blob([bytes], { type })), isComplete: true };
}

/** Refused, too slow, or not HTTP: nothing to show, and nothing wrong with the list. */
async function orNothing<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return undefined;
    throw error;
  }
}

function ask(address: string): Promise<Response> {
  return fetch(address, {
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    signal: AbortSignal.timeout(pageTimeoutMs),
  });
}

function asDataAddress(image: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(image);
  });
}
