import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { differenceOf, openAsAllowed, shortly } from '../../faults/origin-words.ts';

export const corsOriginMismatch: CauseWords<'cors-origin-mismatch'> = {
  title: ({ from, allowed, isGuess }, { target }) => {
    const { host, port } = target;
    if (isGuess) return `页面在 ${shortly(from)} 上，请求的却是另一个源 ${urlHost(host)}:${port}`;
    const title = `端口 ${port} 允许 ${shortly(allowed)} 上的页面，但此页面在 ${shortly(from)} 上`;
    return title.length <= 110 ? title : `端口 ${port} 允许另一个网址上的页面读取其响应，但不允许此页面`;
  },
  why: ({ from, allowed, isGuess }) =>
    [
      isGuess
        ? `浏览器不让此页面读取响应。服务器往往只允许用这台计算机的某一个名称打开的页面，这里可能是 ${allowed}。`
        : `响应中有 \`access-control-allow-origin: ${allowed}\`。页面是以 ${from} 打开的，因此浏览器不让它读取响应。`,
      differenceOf(from, allowed),
    ].join(''),
  steps: ({ from, allowed }) => {
    const open = openAsAllowed(from, allowed);
    return [
      ...open,
      {
        text:
          open.length > 0
            ? `或者也在服务器上允许此页面：将 ${from} 添加到其 CORS 设置中允许的源，然后重启服务器。`
            : `在服务器上允许此页面：将 ${from} 添加到其 CORS 设置中允许的源，然后重启服务器。`,
      },
      {
        text: '如果要允许多个源，请将 Origin 标头与列表比较，并返回匹配的那一个：该响应标头只能包含一个源。',
      },
    ];
  },
};
