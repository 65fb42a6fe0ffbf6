import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const redirectLoop: CauseWords<'redirect-loop'> = {
  title: ({ host }) => `${host} 上的服务器陷入了重定向循环`,
  why: ({ loop, hops }) =>
    loop
      ? [
          `以下每个网址都将浏览器重定向到下一个：${loop.join(' → ')}。`,
          ...(hops > 10 ? [`经过 ${hops} 次重定向后，浏览器放弃了。`] : []),
        ].join('')
      : '浏览器跟随一个又一个重定向，直到放弃（大约 20 次后会放弃）。',
  steps: ({ host, loop }) => [
    ...schemeSteps(loop),
    {
      text: `删除 ${host.replace(/:\d+$/, '')} 的 Cookie，然后再次打开该网址。所有端口共用这些 Cookie，许多登录循环都源于其他项目的 Cookie，或始终未被接受的 Cookie。`,
    },
    {
      text: '然后检查服务器中是什么在重定向：登录、语言选择、末尾的斜杠，或固定的网站地址。',
    },
    {
      text: '检查包含网站地址的设置（BASE_URL、APP_URL、siteurl、ROOT_URL）：它们必须与当前网址一致，包括协议和端口。',
    },
  ],
};

function schemeSteps(loop: string[] | undefined): Step[] {
  const schemes = new Set(loop?.map((address) => new URL(address).protocol));
  if (schemes.size < 2) return [];
  return [
    {
      text: '让双方保持一致：一方要求 https，另一方要求 http。如果前面有提供 HTTPS 的代理，请传递 X-Forwarded-Proto，并让服务器信任它。',
    },
  ];
}
