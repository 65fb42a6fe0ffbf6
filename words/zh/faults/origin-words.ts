import { parseTarget } from '../../../evidence/address/target.ts';
import { originParts } from '../../names/origin-parts.ts';
import type { Step } from '../../step.ts';

/** Without the scheme, if that is plain http. */
export function shortly(origin: string): string {
  return origin.replace(/^http:\/\//, '');
}

/** How the page's address differs from the allowed one. */
export function differenceOf(from: string, allowed: string): string {
  const [page, other] = [originParts(from), originParts(allowed)];
  if (!page || !other) return '两者必须完全一致。';
  if (page.host === other.host && page.port === other.port)
    return `一个是 ${page.scheme}，另一个是 ${other.scheme}，因此对浏览器来说它们是不同的源。`;
  if (page.host === other.host)
    return `两者的端口不同（${page.port} 和 ${other.port}），因此对浏览器来说它们是不同的源。`;
  const areBothHere = parseTarget(from) && parseTarget(allowed);
  return areBothHere
    ? `${page.host} 和 ${other.host} 是同一台计算机，但对浏览器来说它们是不同的源。`
    : '对浏览器来说，它们是不同的源。';
}

/** What to do with the page, if the allowed address is on this computer. */
export function openAsAllowed(from: string, allowed: string): Step[] {
  const [page, other] = [originParts(from), originParts(allowed)];
  if (!page || !other || !parseTarget(allowed)) return [];
  if (page.port === other.port)
    return [{ text: `用 \`${allowed}\` 打开页面，并在这些服务器的所有设置中使用相同的名称。` }];
  return [
    {
      text: `如果页面应该在端口 ${other.port} 上，请停止正在使用该端口的程序，然后重启页面的服务器：端口被占用时，服务器会改用下一个端口。`,
    },
  ];
}
