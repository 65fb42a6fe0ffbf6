import { iconAddress } from './icon-address.ts';
import { imageType } from './image-type.ts';
import { readBeginning } from './read-beginning.ts';

/** What a page says of itself. All of it comes from whoever listens there, so it is shown as text and as an image only. */
export interface FrontPage {
  title?: string;
  /** A `data:` address of an image: nothing is fetched to show it. */
  icon?: string;
}

const pageTimeoutMs = 3000;
/** The head of a page is among its first bytes. */
const pageBytes = 65_536;
const iconBytes = 102_400;
const maximumTitleLength = 120;

/**
 * Title and icon of the page at the root of a server of this computer. Cookies stay out of it, and no redirect is followed.
 * @param origin of an address of this computer
 * @returns undefined where no page came
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
    // Refused, too slow, or no HTTP: nothing to show, and no fault of the list.
    if (error instanceof TypeError || error instanceof DOMException) return undefined;
    throw error;
  }
}

async function readFrontPage(html: string, origin: string): Promise<FrontPage> {
  // A parsed document is inert: it runs and loads nothing.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const title = page.title.slice(0, maximumTitleLength);
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
