import type { CauseWords } from '../../../cause-words.ts';
import { showFirewallRules } from '../../../steps/commands.ts';

export const ruleTakesPort: CauseWords<'rule-takes-port'> = {
  title: ({ port }) => `Eine Netzwerkregel auf diesem Computer lenkt Port ${port} um`,
  why: ({ port, status, holder }) => {
    const seen =
      status === undefined
        ? `Ein Programm lauscht auf Port ${port}, trotzdem werden Verbindungen abgelehnt: Sie werden auf einen anderen Port umgeleitet, auf dem nichts lauscht. Das`
        : holder
          ? `${holder} lauscht auf Port ${port}, aber die Antwort mit Status ${status} kommt von etwas anderem: Ihr fehlt der Server-Header, den ${holder} an der anderen Loopback-Adresse sendet. Das`
          : `Kein Programm hier lauscht auf Port ${port}, trotzdem antwortet etwas mit Status ${status}. Das`;
    return `${seen} bewirken Regeln, die Verbindungen umleiten (NAT). Kubernetes-Knoten (zum Beispiel k3s) und Container-Netzwerke richten sie ein, oder jemand hat sie von Hand hinzugefügt.`;
  },
  steps: ({ port }, { os }) => [
    {
      text: `Suchen Sie die Regel, die Port ${port} nennt (achten Sie auf „dnat“ oder „redirect“):`,
      command: showFirewallRules(os),
    },
    {
      text: 'Prüfen Sie, welcher Dienst den Port veröffentlicht, falls dies ein Kubernetes-Knoten ist:',
      command: 'kubectl get services,ingresses -A',
    },
    {
      text: `Verlegen Sie Ihren Server auf einen anderen Port oder entfernen Sie die Regel: Solange sie besteht, ist kein Server auf Port ${port} erreichbar.`,
    },
  ],
};
