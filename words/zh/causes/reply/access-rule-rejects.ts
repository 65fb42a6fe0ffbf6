import type { Rejected } from '../../../../diagnosis/causes/reply/access-rule-rejects.ts';
import type { Circumstances } from '../../../../diagnosis/circumstances.ts';
import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer } from '../../names/container-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';

export const accessRuleRejects: CauseWords<'access-rule-rejects'> = {
  title: (rejection) =>
    'container' in rejection
      ? spaced`容器 ${containerName(rejection.container)} 中的服务器只接受来自该容器内部的请求`
      : titleOfAddress(rejection),
  why: (rejection, context) =>
    'container' in rejection
      ? spaced`发往端口 ${rejection.port} 的请求从外部进入 ${describeContainer(rejection.container)}。在其中的服务器看来，它们来自另一台计算机，因此拒绝了它们。`
      : whyAddress(rejection, context),
  steps: (rejection, context) => ('container' in rejection ? [allowEngine] : stepsForAddress(rejection, context)),
};

const allowEngine: Step = {
  text: '在容器内服务器的配置中允许引擎使用的地址（通常是 172.17.0.1），或允许所有地址：Apache 用 `Require all granted`，Tomcat 用 RemoteAddrValve 的 `allow` 规则。',
};

type OfAddress = Extract<Rejected, { rejected: string }>;

function titleOfAddress({ port, rejected, open }: OfAddress): string {
  return `端口 ${port} 上的服务器接受 ${open}，但拒绝 ${rejected}`;
}

function whyAddress({ status, rejected, open, process }: OfAddress, { target: { kind } }: Circumstances): string {
  return [
    process
      ? spaced`通过 ${rejected} 发出的请求从 ${describeProgram(process)} 得到 ${status}，通过 ${open} 发出的请求则得到页面。`
      : `通过 ${rejected} 发出的请求从服务器得到 ${status}，通过 ${open} 发出的请求则得到页面。`,
    `两个地址都是这台计算机，但服务器的某条访问规则似乎只允许 ${open}。`,
    kind === 'name' ? '网址中的域名可以通往这两个地址，而各浏览器先尝试哪一个并不相同。' : '',
  ]
    .filter(Boolean)
    .join('');
}

function stepsForAddress({ rejected, open, process }: OfAddress, { target }: Circumstances): Step[] {
  return [
    { text: `用 ${open} 打开同一页面：`, open: addressAt(target, { host: open }) },
    allowToo(rejected, process?.program),
  ];
}

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
