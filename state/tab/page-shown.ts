import { browser } from '../../probes/browser.ts';

/** The document a tab shows, as far as it can be told apart from another one of the same site. */
export interface PageShown {
  /** Its origin. */
  page: string;
  documentId?: string;
}

/** Without host permission, a tab's address is hidden, but its frame's isn't. */
export async function pageShown(tabId: number): Promise<PageShown | undefined> {
  const frame: { url: string; documentId?: string } | null = await browser.webNavigation
    .getFrame({ tabId, frameId: 0 })
    .catch(() => null);
  if (!frame || !URL.canParse(frame.url)) return undefined;
  return { page: new URL(frame.url).origin, ...(frame.documentId && { documentId: frame.documentId }) };
}

export function isSameDocument({ page, documentId }: PageShown, other: PageShown | undefined): boolean {
  return other?.page === page && other.documentId === documentId;
}
