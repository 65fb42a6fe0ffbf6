import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { stepsToRule } from '../../steps/steps-to-rule.ts';

export const firewallDrop: CauseWords<'firewall-drop'> = {
  title: ({ port, filter }) =>
    filter
      ? `${filter} verwirft möglicherweise Pakete an Port ${port}`
      : `Eine Firewall-Regel auf diesem Computer verwirft Pakete an Port ${port}`,
  why: ({ port, address, filter }) =>
    filter
      ? `${filter} ist aktiv, und der Browser bekommt von Port ${port} keine Antwort. Ein Port, auf dem nichts lauscht, lehnt Verbindungen sofort ab. Ein Port, dessen Pakete verworfen werden, antwortet nie.`
      : `Pakete an ${urlHost(address ?? '')}:${port} erhalten keine Antwort, nicht einmal eine Ablehnung. Wenn ein Computer Pakete an sich selbst sendet, kann nur eine Regel sie verschwinden lassen.`,
  steps: ({ port, ...seen }, { os }) => [
    ...stepsToRule(port, seen, os),
    {
      text: 'Unterbrechen Sie VPN und Sicherheitssoftware für eine Minute, um zu sehen, ob die Seite dann lädt: Beide können solche Regeln hinzufügen.',
    },
  ],
};
