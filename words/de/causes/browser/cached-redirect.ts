import { plainAddress, portOf } from '../../../../diagnosis/reading/reply/plain-address.ts';
import { addressAt, parseTarget, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { shortenedAddress } from '../../../names/shortened-address.ts';
import type { Step } from '../../../step.ts';
import { schemeChange } from '../../../steps/scheme-change.ts';
import { clearCacheSteps } from '../../steps/clear-cache-steps.ts';

export const cachedRedirect: CauseWords<'cached-redirect'> = {
  title: ({ from, to }) => {
    const change = schemeChange(from, to);
    return change
      ? `Eine Umleitung im Cache schickt diese Seite von ${change[0]} zu ${change[1]}`
      : `Im Cache ist eine Umleitung von ${shortenedAddress(from)} zu ${shortenedAddress(to)}`;
  },
  why: ({ from, to, isAskedAgain }) =>
    [
      `Ein Server hat ${plainAddress(from)} einmal mit einer dauerhaften Umleitung zu ${plainAddress(to)} beantwortet. Der Browser hat sie im Cache gespeichert und ruft nun das Ziel auf, ohne den Server zu fragen.`,
      ...(isAskedAgain ? ['Auf eine neue Anfrage antwortet der Server nicht mehr mit dieser Umleitung.'] : []),
    ].join(' '),
  steps: ({ from }, { target, browser }) => [
    ...clearCacheSteps(browser, plainAddress(from)),
    openAgain(from, target),
    {
      text: 'Verwenden Sie bei der Entwicklung nur temporäre Umleitungen (302 oder 307): Diese speichern Browser von sich aus nicht.',
    },
  ],
};

/** Address bars hide the scheme, so typing just the host may lead to https again. */
function openAgain(from: string, target: Target): Step {
  const address = plainAddress(from);
  const isSamePage = new URL(from).pathname === new URL(target.url).pathname;
  if (!isSamePage || !parseTarget(from))
    return { text: `Öffnen Sie danach \`${address}\`, einschließlich des Schemas.` };
  const scheme = new URL(from).protocol.slice(0, -1);
  return {
    text: 'Öffnen Sie danach die ursprüngliche Adresse:',
    open: addressAt(target, { scheme, port: portOf(from) ?? 80 }),
  };
}
