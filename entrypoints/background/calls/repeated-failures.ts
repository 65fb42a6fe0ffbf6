import { keepNewest } from '../../../state/keep-newest.ts';
import { originText } from './origin-text.ts';
import { type RequestDetails, resources } from './request-details.ts';

const maxPlaces = 200;

/**
 * Knows whether a call failed as the one before it did, from the same document, for the same server: a page whose server is down may call
 * it a thousand times a second, and all but the first say nothing new. Whatever else becomes of a call to that server is news again.
 */
export class RepeatedFailures {
  /** By tab, kind of call and server. */
  readonly #latest = new Map<string, string>();

  /** Notes that a call failed without an answer. */
  isRepeat(details: RequestDetails, error: string, isEventStream: boolean): boolean {
    const place = placeOf(details);
    const end = `${error} ${isEventStream} ${details.frameId} ${details.documentId}`;
    if (this.#latest.get(place) === end) return true;
    keepNewest(this.#latest, place, end, maxPlaces);
    return false;
  }

  /** Something else became of a call. */
  forget(details: RequestDetails): void {
    this.#latest.delete(placeOf(details));
  }

  /** Another page came, of which nothing is known. */
  forgetTab(tabId: number): void {
    for (const place of this.#latest.keys()) if (place.startsWith(`${tabId} `)) this.#latest.delete(place);
  }
}

function placeOf({ tabId, type, url }: RequestDetails): string {
  // As the failed calls of a tab are told apart: a success of one kind is about all of that kind.
  return `${tabId} ${resources[type]} ${originText(url)}`;
}
