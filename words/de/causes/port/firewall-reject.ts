import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { stepsToRule } from '../../steps/steps-to-rule.ts';

export const firewallReject: CauseWords<'firewall-reject'> = {
  title: ({ port }) => `Eine Firewall-Regel auf diesem Computer weist Verbindungen zu Port ${port} ab`,
  why: ({ port, address }) =>
    `Verbindungen zu ${urlHost(address)}:${port} werden abgewiesen, bevor sie das Programm erreichen, das dort lauscht. Die Abweisung kommt weder von diesem Programm noch vom TCP-Stack des Systems.`,
  steps: ({ port, ...seen }, { os }) => [
    ...stepsToRule(port, seen, os),
    {
      text: 'Suchen Sie im Protokoll Ihrer Sicherheitssoftware nach der abgewiesenen Verbindung: Auch sie kann solche Regeln hinzufügen.',
    },
  ],
};
