import { type ReadonlySignal, signal } from '@preact/signals';
import type { Target } from '../../evidence/address/target.ts';
import type { Owners } from '../../evidence/port/owners.ts';
import { askOwner } from '../../probes/helper/helper.ts';
import { logErrors } from '../../state/log-errors.ts';
import type { ToldFinding } from '../../words/cause-words.ts';
import { whoServes } from '../../words/services/who-serves.ts';
import { type Answered, askPage } from './ask-page.ts';
import { findWrongPage } from './wrong-page.ts';

/** What is known by now of a page that loaded. */
export interface SeenPage {
  /** `null`: its server gave no page when it was asked again. */
  answer?: Answered | null;
  /** Empty when the helper cannot tell. */
  owners?: Owners;
  /** Says that it is another program's page than the one that wanted the port; `null`: nothing speaks for that. */
  wrongPage?: ToldFinding | null;
}

export interface PageLook {
  readonly seen: ReadonlySignal<SeenPage>;
  /** Asks once more who serves it, and who wanted to. */
  again(): Promise<void>;
}

/** Asks the page once, and the helper, at the moment the popup opens. */
export function lookAtPage(target: Target): PageLook {
  const seen = signal<SeenPage>({});
  const add = (more: SeenPage) => {
    seen.value = { ...seen.value, ...more };
  };
  const answered = askPage(target);
  const again = async () => {
    const [owners, wrongPage] = await Promise.all([askOwner(target.port), findWrongPage(target, answered)]);
    add({ owners: whoServes(target, owners), wrongPage });
  };
  logErrors(answered.then((answer) => add({ answer })));
  logErrors(again());
  return { seen, again };
}
