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

/**
 * Title and icon of the page at the root of a server on this computer. Sends no cookies and follows no redirect.
 * @param origin of an address of this computer
 * @returns undefined if no page came
 */
export async function askFrontPage(origin: string): Promise<FrontPage | undefined> {
  try {
    const response = await ask(`${origin}/`, 'manual');
    if (response.type === 'opaqueredirect') return {};
    const { bytes } = await readBeginning(response, pageBytes);
    const text = new TextDecoder().decode(bytes);
    // The debugger of Node, which is often on the next port.
    if (response.status === 400 && text.startsWith('WebSockets request was expected')) return undefined;
    // The page of an error is called after the error: that's nobody's name.
    if (!response.ok) return {};
    if (!/\b(html|xhtml)\b/.test(response.headers.get('content-type') ?? '')) return {};
    return await readFrontPage(text, origin);
  } catch (error) {
    // Refused, too slow, or not HTTP: nothing to show, and nothing wrong with the list.
    if (error instanceof TypeError || error instanceof DOMException) return undefined;
    throw error;
  }
}

async function readFrontPage(html: string, origin: string): Promise<FrontPage> {
  // A parsed document is inert: it runs and loads nothing.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const title = page.title.slice(0, maxTitleLength);
  const link = page.querySelector('link[rel~="icon" i][href]');
  const address = iconAddress(link?.getAttribute('href') ?? undefined, origin);
  const icon = address && (await askIcon(address));
  return { ...(title && { title }), ...(icon && { icon }) };
}

async function askIcon(address: string): Promise<string | undefined> {
  if (address.startsWith('data:')) return address;
  const response = await ask(address, 'error').catch(() => undefined);
  if (!response?.ok) return undefined;
  const { bytes, isWhole } = await readBeginning(response, iconBytes);
  const type = imageType(response.headers.get('content-type'), bytes);
  return isWhole && type ? await asDataAddress(new Blob([bytes], { type })) : undefined;
}

function ask(address: string, redirect: RequestRedirect): Promise<Response> {
  return fetch(address, {
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect,
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
