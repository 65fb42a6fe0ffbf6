import type { CorsFault } from '../../../diagnosis/reading/call/cors-fault.ts';
import type { Step } from '../../step.ts';

/** What is said of one fault of the headers. */
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
    case 'method':
      return notAllowed(`the method ${fault.method}`, 'access-control-allow-methods', fault.method);
    case 'headers':
      return notAllowed('a header that this call sends', 'access-control-allow-headers', fault.names.join(', '));
    case 'private-network':
      return privateNetwork;
  }
}

export function allowOrigin(from = 'the origin of the page'): Step {
  return {
    text: `Have the server name the page in its replies, by the CORS setting or middleware of its framework: \`access-control-allow-origin: ${from}\`.`,
  };
}

const answerOptions: Step = {
  text: 'Have the server answer OPTIONS with 204 and the CORS headers, before anything that asks for a login or sorts requests by method. The CORS middleware of its framework does so.',
};

const callWithoutCookies: Step = {
  text: 'Where none are needed, call without cookies: leave out `credentials: "include"` or `withCredentials`.',
};

function allowCredentials(from = 'the origin of the page'): Step {
  return {
    text: `Have the server send both \`access-control-allow-origin: ${from}\` and \`access-control-allow-credentials: true\`.`,
  };
}

function noOrigin(at: 'preflight' | 'reply'): Words {
  const what = at === 'preflight' ? 'answer to the question ahead of the call (OPTIONS)' : 'reply';
  return {
    title: (port) => `Port ${port} answers, and does not say that this page may read it`,
    why: `The ${what} has no \`access-control-allow-origin\` header.`,
    steps: (from) => [allowOrigin(from), ...(at === 'preflight' ? [answerOptions] : [])],
  };
}

function severalOrigins(allowed: string): Words {
  return {
    title: (port) => `Port ${port} names more than one origin in a header that takes one`,
    why: `It sends \`access-control-allow-origin: ${allowed}\`. Often two parts of a server set it: the program, and a proxy in front of it.`,
    steps: () => [{ text: 'Set the header in one place only, with the origin of the page that asks.' }],
  };
}

const wildcardWithCredentials: Words = {
  title: (port) => `Port ${port} lets every page in, which does not count for a call with cookies`,
  why: 'The call carries cookies or a login, and `access-control-allow-origin: *` holds for calls without them only.',
  steps: (from) => [callWithoutCookies, allowCredentials(from)],
};

const noCredentials: Words = {
  title: (port) => `Port ${port} does not allow this page a call with cookies`,
  why: 'The call carries cookies or a login, and the reply has no `access-control-allow-credentials: true`.',
  steps: (from) => [allowCredentials(from), callWithoutCookies],
};

function preflightStatus(status: number): Words {
  return {
    title: (port) => `Port ${port} turns away the question a browser asks ahead of the call`,
    why: `Before such a call the browser asks for leave, with the method OPTIONS. The server answered ${status}, so the call itself was never sent.`,
    steps: (from) => [answerOptions, allowOrigin(from)],
  };
}

function notAllowed(what: string, header: string, value: string): Words {
  return {
    title: (port) => `Port ${port} does not allow pages of other addresses ${what}`,
    why: `The answer to the question ahead of the call (OPTIONS) does not name \`${value}\` in \`${header}\`.`,
    steps: () => [{ text: `Have the server add it: \`${header}: ${value}\`.` }],
  };
}

const privateNetwork: Words = {
  title: (port) => `Port ${port} does not say that pages from elsewhere may reach this computer`,
  why: 'The browser asked ahead of the call, and the answer has no `access-control-allow-private-network: true`.',
  steps: () => [{ text: 'Have the server send it in its answer to OPTIONS.' }],
};
