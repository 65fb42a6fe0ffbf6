import * as z from 'zod/mini';
import { maskQuery } from '../../evidence/address/mask-query.ts';
import { readAllTabStates, type TabState } from '../../state/tab/tab-state.ts';

const historyStateSchema = z.object({ asked: z.string() });

/**
 * The address that this page is about, query included. The page's own address, which browsers keep in their history, holds it without
 * the values of the query; those come from what the background knows of the tab, and stay with this entry of the tab's own history.
 * @param own what is known of the tab
 */
export async function askedAddress(own: Promise<TabState | undefined>): Promise<string> {
  const named = new URLSearchParams(location.search).get('address') ?? '';
  const kept = historyStateSchema.safeParse(history.state).data?.asked;
  const asked = kept ?? (await completed(named, await own));
  if (asked !== maskQuery(named))
    history.replaceState({ asked }, '', `?address=${encodeURIComponent(maskQuery(named))}`);
  return asked;
}

/** A fragment leaves no trace in the named address, so it is looked for in any case. */
async function completed(named: string, own: TabState | undefined): Promise<string> {
  if (named !== maskQuery(named)) return named;
  const isMeant = ({ url }: { url: string }) => maskQuery(url) === named;
  if (own && isMeant(own)) return own.url;
  // A copy of another tab. The states of a hundred tabs are megabytes, which are read only here.
  return (await readAllTabStates()).find(isMeant)?.url ?? named;
}
