import type { Blocker } from '../../../diagnosis/reading/call/blocker.ts';
import type { Step } from '../../step.ts';
import { listed } from '../names/listed.ts';

export const saysOf: Record<Blocker, { title: string; why: string }> = {
  extension: {
    title: 'Eine Browser-Erweiterung blockiert diese Adresse',
    why: 'Der Browser hat die Anfrage vor dem Senden abgebrochen. Werbeblocker und Datenschutz-Erweiterungen veranlassen das.',
  },
  policy: {
    title: 'Eine Administratorrichtlinie blockiert diese Adresse',
    why: 'Der Browser hat die Anfrage vor dem Senden abgebrochen, weil seine Richtlinie diese Adresse oder ein passendes Muster nennt.',
  },
  protection: {
    title: 'Der Tracking-Schutz des Browsers blockiert diese Adresse',
    why: 'Der Browser hat die Anfrage vor dem Senden abgebrochen, weil er sie als Tracking eingestuft hat.',
  },
};

export function blockerSteps(by: Blocker, names: string[], browser: string | undefined): Step[] {
  if (by === 'policy') return policySteps(browser);
  return [
    { text: turnOff(names), act: 'retry' },
    {
      text: 'Öffnen Sie die Adresse in einem privaten Fenster, in dem die meisten Erweiterungen ausgeschaltet sind, um zu sehen, ob eine davon die Ursache ist.',
    },
    {
      text: 'Aktualisieren Sie die Filterlisten oder fügen Sie eine Ausnahme für localhost hinzu: Beides behebt das Problem oft.',
    },
  ];
}

function turnOff(names: string[]): string {
  if (names.length === 1)
    return `Schalten Sie ${names[0]} für diese Website oder für die Seite, von der der Aufruf kommt, aus und laden Sie neu. Die Schaltfläche dafür ist in der Symbolleiste.`;
  return names.length > 1
    ? `Schalten Sie ${listed(names)} für diese Website oder für die Seite, von der der Aufruf kommt, aus und laden Sie neu. Die Schaltflächen dafür sind in der Symbolleiste.`
    : 'Schalten Sie Werbeblocker und Datenschutz-Erweiterungen für diese Website oder für die Seite, von der der Aufruf kommt, aus und laden Sie neu. Die Schaltflächen dafür sind in der Symbolleiste.';
}

function policySteps(browser: string | undefined): Step[] {
  const page = browser === 'firefox' ? '`about:policies`' : '`chrome://policy`';
  return [
    {
      text: `Öffnen Sie ${page} und suchen Sie nach einer Regel, die auf diese Adresse zutrifft, zum Beispiel URLBlocklist oder WebsiteFilter.`,
    },
    { text: 'Bitten Sie Ihren Administrator um eine Ausnahme für localhost. Niemand sonst kann diese Regel ändern.' },
  ];
}
