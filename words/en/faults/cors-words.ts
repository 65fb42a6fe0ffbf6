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

export function allowOrigin(from = "the page's origin"): Step {
  return {
    text: `Have the server send \`access-control-allow-origin: ${from}\` in its replies, with its framework's CORS setting or middleware.`,
  };
}

const answerOptions: Step = {
  text: "Have the server answer OPTIONS with 204 and the CORS headers, before any login check or routing by method. Its framework's CORS middleware does this.",
};

const callWithoutCookies: Step = {
  text: 'If no cookies are needed, make the call without them: leave out `credentials: "include"` or `withCredentials`.',
};

function allowCredentials(from = "the page's origin"): Step {
  return {
    text: `Have the server send both \`access-control-allow-origin: ${from}\` and \`access-control-allow-credentials: true\`.`,
  };
}

function noOrigin(at: 'preflight' | 'reply'): Words {
  return {
    title: (port) => `Port ${port} answers, but doesn't allow this page to read the reply`,
    why:
      at === 'preflight'
        ? 'The reply to the CORS preflight (OPTIONS) has no `access-control-allow-origin` header.'
        : 'The reply has no `access-control-allow-origin` header.',
    steps: (from) => [allowOrigin(from), ...(at === 'preflight' ? [answerOptions] : [])],
  };
}

function severalOrigins(allowed: string): Words {
  return {
    title: (port) => `Port ${port} sends several origins in a header that takes only one`,
    why: `It sends \`access-control-allow-origin: ${allowed}\`. Often the program and a proxy in front of it both set this header.`,
    steps: () => [{ text: 'Set the header in one place only, to the origin of the page that makes the call.' }],
  };
}

const wildcardWithCredentials: Words = {
  title: (port) => `Port ${port} allows every page, but not for calls with cookies`,
  why: 'The call carries cookies or a login, but `access-control-allow-origin: *` only applies to calls without them.',
  steps: (from) => [callWithoutCookies, allowCredentials(from)],
};

const noCredentials: Words = {
  title: (port) => `Port ${port} doesn't allow this page to make calls with cookies`,
  why: 'The call carries cookies or a login, but the reply has no `access-control-allow-credentials: true`.',
  steps: (from) => [allowCredentials(from), callWithoutCookies],
};

function preflightStatus(status: number): Words {
  return {
    title: (port) => `Port ${port} rejects the CORS preflight`,
    why: `Before a call like this, the browser asks for permission with an OPTIONS request. The server answered ${status}, so the call itself was never sent.`,
    steps: (from) => [answerOptions, allowOrigin(from)],
  };
}

const originRefused: Words = {
  title: (port) => `Port ${port} rejects calls from this page`,
  why: "The server answered 403. Programs that check the `origin` header of a call answer this way to pages they don't know.",
  steps: (from = "the page's origin") => [
    {
      text: `Allow ${from} in the server's own setting for origins, if it has one, such as OLLAMA_ORIGINS or Jupyter's allow_origin.`,
    },
  ],
};

function methodNotAllowed(method: string): Words {
  return {
    title: (port) => `Port ${port} doesn't allow ${method} calls from other origins`,
    ...notListed('access-control-allow-methods', method),
  };
}

function headersNotAllowed(names: string): Words {
  return {
    title: (port) => `Port ${port} doesn't allow a header that this call sends`,
    ...notListed('access-control-allow-headers', names),
  };
}

function notListed(header: string, value: string): Omit<Words, 'title'> {
  return {
    why: `The reply to the CORS preflight (OPTIONS) doesn't list \`${value}\` in \`${header}\`.`,
    steps: () => [{ text: `Have the server add it: \`${header}: ${value}\`.` }],
  };
}

const privateNetwork: Words = {
  title: (port) => `Port ${port} doesn't allow pages from elsewhere to reach this computer`,
  why: 'The browser sent a CORS preflight (OPTIONS), and the reply has no `access-control-allow-private-network: true`.',
  steps: () => [{ text: 'Have the server send that header in its reply to OPTIONS.' }],
};
