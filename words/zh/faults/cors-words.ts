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

export function allowOrigin(from = '页面的源'): Step {
  return {
    text: `通过服务器框架的 CORS 设置或中间件，让服务器在响应中发送 \`access-control-allow-origin: ${from}\`。`,
  };
}

const answerOptions: Step = {
  text: '让服务器在任何登录检查或按方法路由之前，以 204 和 CORS 标头响应 OPTIONS。服务器框架的 CORS 中间件可以做到这一点。',
};

const callWithoutCookies: Step = {
  text: '如果不需要 Cookie，请在发出请求时不带 Cookie：去掉 `credentials: "include"` 或 `withCredentials`。',
};

function allowCredentials(from = '页面的源'): Step {
  return {
    text: `让服务器同时发送 \`access-control-allow-origin: ${from}\` 和 \`access-control-allow-credentials: true\`。`,
  };
}

function noOrigin(at: 'preflight' | 'reply'): Words {
  return {
    title: (port) => `端口 ${port} 有响应，但不允许此页面读取响应`,
    why:
      at === 'preflight'
        ? 'CORS 预检请求（OPTIONS）的响应中没有 `access-control-allow-origin` 标头。'
        : '响应中没有 `access-control-allow-origin` 标头。',
    steps: (from) => [allowOrigin(from), ...(at === 'preflight' ? [answerOptions] : [])],
  };
}

function severalOrigins(allowed: string): Words {
  return {
    title: (port) => `端口 ${port} 在只能包含一个源的标头中发送了多个源`,
    why: `它发送了 \`access-control-allow-origin: ${allowed}\`。这往往是因为程序和它前面的代理都设置了此标头。`,
    steps: () => [{ text: '只在一处设置此标头，并将其设为发出请求的页面的源。' }],
  };
}

const wildcardWithCredentials: Words = {
  title: (port) => `端口 ${port} 允许所有页面，但不允许带 Cookie 的请求`,
  why: '此请求带有 Cookie 或登录信息，但 `access-control-allow-origin: *` 只适用于不带这些内容的请求。',
  steps: (from) => [callWithoutCookies, allowCredentials(from)],
};

const noCredentials: Words = {
  title: (port) => `端口 ${port} 不允许此页面发出带 Cookie 的请求`,
  why: '此请求带有 Cookie 或登录信息，但响应中没有 `access-control-allow-credentials: true`。',
  steps: (from) => [allowCredentials(from), callWithoutCookies],
};

function preflightStatus(status: number): Words {
  return {
    title: (port) => `端口 ${port} 拒绝了 CORS 预检请求`,
    why: `在发出这类请求之前，浏览器会通过 OPTIONS 请求征求许可。服务器返回了 ${status}，因此请求本身根本没有发送。`,
    steps: (from) => [answerOptions, allowOrigin(from)],
  };
}

const originRefused: Words = {
  title: (port) => `端口 ${port} 拒绝来自此页面的请求`,
  why: '服务器返回了 403。会根据 `origin` 请求头检查请求来源的程序，对不认识的页面就这样回答。',
  steps: (from = '页面的源') => [
    {
      text: `如果服务器有允许来源的设置（例如 OLLAMA_ORIGINS，或 Jupyter 的 allow_origin），请在其中允许 ${from}。`,
    },
  ],
};

function methodNotAllowed(method: string): Words {
  return {
    title: (port) => `端口 ${port} 不允许来自其他源的 ${method} 请求`,
    ...notListed('access-control-allow-methods', method),
  };
}

function headersNotAllowed(names: string): Words {
  return {
    title: (port) => `端口 ${port} 不允许此请求发送的某个标头`,
    ...notListed('access-control-allow-headers', names),
  };
}

function notListed(header: string, value: string): Omit<Words, 'title'> {
  return {
    why: `CORS 预检请求（OPTIONS）的响应没有在 \`${header}\` 中列出 \`${value}\`。`,
    steps: () => [{ text: `让服务器添加它：\`${header}: ${value}\`。` }],
  };
}

const privateNetwork: Words = {
  title: (port) => `端口 ${port} 不允许来自别处的页面访问这台计算机`,
  why: '浏览器发送了 CORS 预检请求（OPTIONS），而响应中没有 `access-control-allow-private-network: true`。',
  steps: () => [{ text: '让服务器在对 OPTIONS 的响应中发送此标头。' }],
};
