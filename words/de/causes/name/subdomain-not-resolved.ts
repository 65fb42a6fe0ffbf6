import { withoutQuery } from '../../../../evidence/address/mask-query.ts';
import { addressAt, type Target, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listed } from '../../names/listed.ts';
import { hostsLineStep } from '../../steps/hosts-line.ts';

export const subdomainNotResolved: CauseWords<'subdomain-not-resolved'> = {
  title: ({ name, astray, isKeptByBrowser }) =>
    isKeptByBrowser
      ? `Der Name ${name} ist auf ${astray[0]} gesetzt, aber dieser Browser ignoriert das`
      : astray.length > 0
        ? `Der Name ${name} führt zu ${astray[0]}, nicht zu diesem Computer`
        : `Der Name ${name} hat auf diesem Computer keine Adresse`,
  why: ({ name, astray, isSeenByBrowser, isKeptByBrowser }) => {
    if (isKeptByBrowser)
      return `Ihr System löst ${name} zu ${listed(astray)} auf. Bei Namen mit der Endung .localhost fragen Browser das System nicht: Sie verbinden sich mit diesem Computer, und das ist fehlgeschlagen.`;
    const meaning =
      'Jeder Name mit der Endung .localhost sollte zu diesem Computer führen, aber nicht alle Programme und Systeme unterstützen das.';
    return isSeenByBrowser
      ? `Dieser Browser hat ${name} nachgeschlagen und keine Adresse erhalten. ${meaning}`
      : `Ihr System löst ${name} nicht zu diesem Computer auf. Chromium und Firefox brauchen das nicht: Sie lösen den Namen selbst auf. ${meaning}`;
  },
  steps: ({ name, astray, isKeptByBrowser }, { os, target }) =>
    isKeptByBrowser
      ? stepsToElsewhere(name, astray[0] ?? '', target)
      : [
          {
            text: 'Öffnen Sie die Seite in Chrome, Chromium, Edge oder Firefox: Diese kennen jeden Namen mit der Endung .localhost.',
          },
          hostsLineStep(os, name),
          ...(os === 'linux'
            ? [
                {
                  text: 'Oder lassen Sie Ihr System alle solchen Namen auf einmal auflösen, unter Debian und Ubuntu:',
                  command: 'sudo apt install libnss-myhostname',
                },
              ]
            : []),
          {
            text: 'Wenn der Server unter jedem Namen dieselbe Seite zeigt, öffnen Sie die Seite stattdessen auf localhost:',
            open: addressAt(target, { host: 'localhost' }),
          },
        ],
};

function stepsToElsewhere(name: string, address: string, { port, path }: Target): Step[] {
  const other = `${name.replace(/\.localhost$/, '')}.test`;
  return [
    {
      text: `Geben Sie ${address} in der Hosts-Datei und auf dem Server dort einen Namen, der nicht auf .localhost endet, zum Beispiel ${other}, und öffnen Sie diesen.`,
    },
    {
      text: 'Prüfen Sie, ob der Server dort auf seinen jetzigen Namen antwortet:',
      command: `curl -v --resolve ${name}:${port}:${urlHost(address)} "http://${name}:${port}${withoutQuery(path)}"`,
    },
    {
      text: `Wenn der Server auf diesem Computer laufen soll, entfernen Sie ${name} aus der Hosts-Datei und starten Sie den Server hier.`,
    },
  ];
}
