import type { CorsFault } from '../../../diagnosis/reading/call/cors-fault.ts';
import type { Step } from '../../step.ts';

/** What to say about one fault in the headers. */
interface Words {
  title(port: number): string;
  why: string;
  steps(from: string | undefined): Step[];
}

export function corsWords(fault: Exclude<CorsFault, { kind: 'other-origin' }>): Words {
  switch (fault.kind) {
    case 'no-origin':
      return noOrigin(fault.at);
    case 'several-origins':
      return severalOrigins(fault.allowed);
    case 'wildcard-with-credentials':
      return wildcardWithCredentials;
    case 'no-credentials':
      return noCredentials;
    case 'preflight-status':
      return preflightStatus(fault.status);
    case 'origin-refused':
      return originRefused;
    case 'method':
      return methodNotAllowed(fault.method);
    case 'headers':
      return headersNotAllowed(fault.names.join(', '));
    case 'private-network':
      return privateNetwork;
  }
}

export function allowOrigin(from = 'Ursprung der Seite'): Step {
  return {
    text: `Lassen Sie den Server in seinen Antworten \`access-control-allow-origin: ${from}\` senden, über die CORS-Einstellung oder -Middleware seines Frameworks.`,
  };
}

const answerOptions: Step = {
  text: 'Lassen Sie den Server OPTIONS mit 204 und den CORS-Headern beantworten, vor jeder Anmeldeprüfung und vor dem Routing nach Methode. Die CORS-Middleware seines Frameworks erledigt das.',
};

const callWithoutCookies: Step = {
  text: 'Wenn keine Cookies nötig sind, führen Sie den Aufruf ohne sie aus: Lassen Sie `credentials: "include"` oder `withCredentials` weg.',
};

function allowCredentials(from = 'Ursprung der Seite'): Step {
  return {
    text: `Lassen Sie den Server sowohl \`access-control-allow-origin: ${from}\` als auch \`access-control-allow-credentials: true\` senden.`,
  };
}

function noOrigin(at: 'preflight' | 'reply'): Words {
  return {
    title: (port) => `Port ${port} antwortet, erlaubt dieser Seite aber nicht, die Antwort zu lesen`,
    why:
      at === 'preflight'
        ? 'In der Antwort auf den CORS-Preflight (OPTIONS) fehlt der Header `access-control-allow-origin`.'
        : 'In der Antwort fehlt der Header `access-control-allow-origin`.',
    steps: (from) => [allowOrigin(from), ...(at === 'preflight' ? [answerOptions] : [])],
  };
}

function severalOrigins(allowed: string): Words {
  return {
    title: (port) => `Port ${port} sendet mehrere Ursprünge in einem Header, der nur einen zulässt`,
    why: `Gesendet wird \`access-control-allow-origin: ${allowed}\`. Oft setzen sowohl das Programm als auch ein vorgeschalteter Proxy diesen Header.`,
    steps: () => [
      {
        text: 'Setzen Sie den Header nur an einer Stelle, und zwar auf den Ursprung der Seite, von der der Aufruf kommt.',
      },
    ],
  };
}

const wildcardWithCredentials: Words = {
  title: (port) => `Port ${port} erlaubt jede Seite, aber keine Aufrufe mit Cookies`,
  why: 'Der Aufruf enthält Cookies oder eine Anmeldung, aber `access-control-allow-origin: *` gilt nur für Aufrufe ohne sie.',
  steps: (from) => [callWithoutCookies, allowCredentials(from)],
};

const noCredentials: Words = {
  title: (port) => `Port ${port} erlaubt dieser Seite keine Aufrufe mit Cookies`,
  why: 'Der Aufruf enthält Cookies oder eine Anmeldung, aber in der Antwort fehlt `access-control-allow-credentials: true`.',
  steps: (from) => [allowCredentials(from), callWithoutCookies],
};

function preflightStatus(status: number): Words {
  return {
    title: (port) => `Port ${port} weist den CORS-Preflight ab`,
    why: `Vor einem solchen Aufruf bittet der Browser mit einer OPTIONS-Anfrage um Erlaubnis. Der Server hat mit ${status} geantwortet, deshalb wurde der Aufruf selbst nie gesendet.`,
    steps: (from) => [answerOptions, allowOrigin(from)],
  };
}

const originRefused: Words = {
  title: (port) => `Port ${port} weist Aufrufe dieser Seite ab`,
  why: 'Der Server hat mit 403 geantwortet. So antworten Programme, die am Header `origin` prüfen, woher ein Aufruf kommt, wenn sie die Seite nicht kennen.',
  steps: (from = 'den Ursprung der Seite') => [
    {
      text: `Erlauben Sie ${from} in der Einstellung des Servers für Ursprünge, falls es eine gibt, etwa OLLAMA_ORIGINS oder allow_origin bei Jupyter.`,
    },
  ],
};

function methodNotAllowed(method: string): Words {
  return {
    title: (port) => `Port ${port} erlaubt keine ${method}-Aufrufe von anderen Ursprüngen`,
    ...notListed('access-control-allow-methods', method),
  };
}

function headersNotAllowed(names: string): Words {
  return {
    title: (port) => `Port ${port} erlaubt einen Header nicht, den dieser Aufruf sendet`,
    ...notListed('access-control-allow-headers', names),
  };
}

function notListed(header: string, value: string): Omit<Words, 'title'> {
  return {
    why: `In der Antwort auf den CORS-Preflight (OPTIONS) steht \`${value}\` nicht in \`${header}\`.`,
    steps: () => [{ text: `Lassen Sie den Server den Wert hinzufügen: \`${header}: ${value}\`.` }],
  };
}

const privateNetwork: Words = {
  title: (port) => `Port ${port} erlaubt Seiten von anderswo keinen Zugriff auf diesen Computer`,
  why: 'Der Browser hat einen CORS-Preflight (OPTIONS) gesendet, und in der Antwort fehlt `access-control-allow-private-network: true`.',
  steps: () => [{ text: 'Lassen Sie den Server diesen Header in seiner Antwort auf OPTIONS senden.' }],
};
