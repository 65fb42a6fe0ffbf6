import { setTimeout as delay } from 'node:timers/promises';
import { type Evaluate, PageLeft } from './browser.ts';

/** Evaluates an expression in a page and awaits its value. Throws PageLeft when the page goes away meanwhile. */
export type EvaluateText = (expression: string) => Promise<unknown>;

export function evaluateBy(evaluateText: EvaluateText): Evaluate {
  return <Args extends unknown[], Result>(run: (...args: Args) => Result, ...args: Args) =>
    evaluateText(`(${run})(${args.map(literal).join(', ')})`) as Promise<Awaited<Result>>;
}

/** A page that is torn down at the wrong moment never answers, so one look must not take all the time there is. */
const maxLookMs = 1000;

/** Waits inside the page for a predicate, and goes on in the next page when this one is left. */
export async function waitInPage<Args extends unknown[], Result>(
  evaluateText: EvaluateText,
  predicate: (...args: Args) => Result,
  timeoutMs: number,
  args: Args,
): Promise<NonNullable<Awaited<Result>>> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const lookMs = Math.min(deadline - Date.now(), maxLookMs);
    const stop = new AbortController();
    const outcome = await Promise.race([
      evaluateText(`(${watch})(${predicate}, [${args.map(literal).join(', ')}], ${lookMs})`).catch(leftPage),
      delay(lookMs + 1000, undefined, { signal: stop.signal }),
    ]).finally(() => stop.abort());
    if (outcome) return (outcome as { value: NonNullable<Awaited<Result>> }).value;
  }
  throw new Error(`not within ${timeoutMs} ms: ${predicate}`);
}

/** Runs in the page: what stands on the screen, without what is hidden. */
export function readableText(element: HTMLElement | SVGElement = document.body): string {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent includes hidden text
  return 'innerText' in element ? element.innerText : '';
}

function literal(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}

function leftPage(error: unknown): undefined {
  if (!(error instanceof PageLeft)) throw error;
}

/** Runs in the page: looks at each change of the document; the interval is for state that leaves no mark in it. */
function watch(
  holds: (...args: unknown[]) => unknown,
  args: unknown[],
  timeoutMs: number,
): Promise<{ value: unknown } | undefined> {
  return new Promise((resolve, reject) => {
    const finish = () => {
      observer.disconnect();
      clearInterval(interval);
      clearTimeout(timeout);
    };
    const look = async () => {
      // A page that is just coming has nothing to look at yet.
      if (!document.body) return;
      try {
        const value = await holds(...args);
        if (!value) return;
        finish();
        resolve({ value });
      } catch (error) {
        finish();
        reject(error);
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const interval = setInterval(look, 100);
    const timeout = setTimeout(() => {
      finish();
      resolve(undefined);
    }, timeoutMs);
    look();
  });
}
