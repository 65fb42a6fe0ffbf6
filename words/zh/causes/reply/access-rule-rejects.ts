import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';

export const accessRuleRejects: CauseWords<'access-rule-rejects'> = {
  title: ({ port, rejected, open }) => `端口 ${port} 上的服务器接受 ${open}，但拒绝 ${rejected}`,
  why: ({ status, rejected, open, process }, { target: { kind } }) =>
    [
      process
        ? spaced`通过 ${rejected} 发出的请求从 ${describeProgram(process)} 得到 ${status}，通过 ${open} 发出的请求则得到页面。`
        : `通过 ${rejected} 发出的请求从服务器得到 ${status}，通过 ${open} 发出的请求则得到页面。`,
      `两个地址都是这台计算机，但服务器的某条访问规则似乎只允许 ${open}。`,
      kind === 'name' ? '网址中的域名可以通往这两个地址，而各浏览器先尝试哪一个并不相同。' : '',
    ]
      .filter(Boolean)
      .join(''),
  steps: ({ rejected, open, process }, { target }) => [
    { text: `用 ${open} 打开同一页面：`, open: addressAt(target, { host: open }) },
    allowToo(rejected, process?.program),
  ],
};

function allowToo(address: string, program = ''): Step {
  if (/nginx/.test(program))
    return {
      text: `或者同时允许 ${address}：在 nginx 配置中，在其他 \`allow\` 旁边添加 \`allow ${address};\`。`,
    };
  if (/httpd|apache/.test(program))
    return {
      text: '或者两个都允许：在 Apache 配置中，用 `Require local` 代替只写了单个地址的那条规则，它包括 127.0.0.1 和 ::1。',
    };
  return {
    text: `或者同时允许 ${address}：在服务器的配置和应用中查找 127.0.0.1 或 ::1。`,
  };
}
