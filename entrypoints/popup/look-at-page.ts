import { type ReadonlySignal, signal } from '@preact/signals';
import type { Owners } from '../../evidence/owners.ts';
import type { Target } from '../../evidence/target.ts';
import { whoServes } from '../../locales/who-serves.ts';
import { askOwner } from '../../probes/helper.ts';
import { logErrors } from '../background/log-errors.ts';
import { type Answered, askPage } from './ask-page.ts';

/** What is known by now of a page that loaded. */
export interface SeenPage {
  /** `null`: its server gave no page when it was asked again. */
  answer?: Answered | null;
  /** Empty when the helper cannot tell. */
  owners?: Owners;
}

export interface PageLook {
  readonly seen: ReadonlySignal<SeenPage>;
  /** Asks once more who serves it. */
  again(): Promise<void>;
}

/** Asks the page once and the helper once, at the moment the popup opens. */
export function lookAtPage(target: Target): PageLook {
  const seen = signal<SeenPage>({});
  const add = (more: SeenPage) => {
    seen.value = { ...seen.value, ...more };
  };
  const again = async () => add({ owners: whoServes(target, await askOwner(target.port)) });
  logErrors(askPage(target).then((answer) => add({ answer })));
  logErrors(again());
  return { seen, again };
}
