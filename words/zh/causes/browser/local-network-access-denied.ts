import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import type { Attempt } from '../../../../evidence/browser/attempt.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const localNetworkAccessDenied: CauseWords<'local-network-access-denied'> = {
  title: ({ from, isAsking }) => (isAsking ? waitingTitle(from) : blockedTitle(from)),
  why: ({ from, isPlain, isAsking, isPreflight }) => {
    if (isPreflight)
      return '来自别处的页面要调用这台计算机上的程序时，某些版本的 Chrome 会先用 CORS 预检请求（OPTIONS）询问该程序。这次预检失败了。';
    const rule = '来自别处的页面需要获得许可，才能调用这台计算机上的程序。';
    if (isAsking) return `${rule}这次请求仍在等待：浏览器的权限提示可能还开着，也可能未作选择就被关闭了。`;
    if (from === noOrigin) return `${rule}沙盒化的框架或来自 data: 网址的页面没有可以授予权限的源。`;
    return isPlain
      ? `${rule}此页面不是通过 HTTPS 加载的，因此浏览器没有询问就拒绝了。`
      : `${rule}许可被您或某项策略拒绝，或者页面位于不允许询问的框架中。`;
  },
  steps: ({ isPreflight, ...details }, { browser }) =>
    isPreflight ? [letPagesIn, onThisComputer] : stepsToAllow(details, browser),
};

function stepsToAllow({ from, isPlain, isAsking, inFrame }: Blocked, browser: Attempt['browser'] | undefined): Step[] {
  return [
    ...(from === noOrigin ? forNoOrigin : []),
    ...(isPlain ? [{ text: '通过 HTTPS 打开此页面：只有这样，浏览器才会询问是否允许。' }] : []),
    ...(from !== noOrigin && !isAsking && inFrame ? [forFrame(inFrame)] : []),
    { text: '只允许信任的网站：获得许可的网站可以与这台计算机上的所有程序通信。' },
    ...(from === noOrigin ? [] : allow(browser)),
    ...(from !== noOrigin && !isAsking && inFrame === undefined ? [forFrame(inFrame)] : []),
    onThisComputer,
  ];
}

type Blocked = Pick<DetailsOf<'local-network-access-denied'>, 'from' | 'isPlain' | 'isAsking' | 'inFrame'>;

const letPagesIn: Step = {
  text: '让服务器在对 OPTIONS 的响应中，与其他 CORS 标头一起发送 `access-control-allow-private-network: true`。',
};

const onThisComputer: Step = {
  text: '或者让页面也在这台计算机上运行，由它自己的开发服务器提供：本地页面不需要许可。',
};

/** What browsers send as the origin of a document that has none: https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-opaque */
const noOrigin = 'null';

const forNoOrigin: Step[] = [
  { text: '改由包含该框架的页面发出请求，再通过 postMessage 把响应传给框架。' },
  {
    text: '或者从 https 网址加载该框架；如果信任其中的所有内容，就在它的 sandbox 属性中添加 allow-same-origin。',
  },
];

/** https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Permissions-Policy/loopback-network */
function forFrame(inFrame: boolean | undefined): Step {
  return {
    text: inFrame
      ? '在该 iframe 以及包含它的每一层 iframe 上添加 `allow="local-network-access; loopback-network"`。'
      : '如果页面位于其他网站的框架中，请在该 iframe 以及包含它的每一层 iframe 上添加 `allow="local-network-access; loopback-network"`。',
  };
}

function allow(browser: Attempt['browser'] | undefined): Step[] {
  const inChromium = {
    text: '在 Chrome、Edge 等 Chromium 浏览器中，打开网址左侧的网站设置，将访问此设备上的应用（或本地网络）的权限设为“允许”，然后重新加载页面。',
  };
  const inFirefox = {
    text: '在 Firefox 中，打开网址左侧的权限面板，移除对访问此设备上的应用和服务的阻止，然后重新加载页面。',
  };
  if (browser === 'chromium') return [inChromium];
  return browser === 'firefox' ? [inFirefox] : [inChromium, inFirefox];
}

function waitingTitle(from: string | undefined): string {
  if (from === noOrigin) return '浏览器正在等待许可，以便让一个没有源的框架访问这台计算机';
  return from && URL.canParse(from)
    ? `浏览器正在等待许可，以便让 ${new URL(from).host} 访问这台计算机`
    : '浏览器正在等待许可，以便让此页面访问这台计算机';
}

function blockedTitle(from: string | undefined): string {
  if (from === noOrigin) return '浏览器阻止一个没有源的框架访问这台计算机';
  return from && URL.canParse(from)
    ? `浏览器阻止 ${new URL(from).host} 访问这台计算机`
    : '浏览器阻止此页面访问这台计算机';
}
