import type { Named } from '../../../../diagnosis/reading/container/named-container.ts';
import type { Rival, Rivals } from '../../../../diagnosis/reading/port/rivals.ts';
import { addressAt, type Target, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { bindTo, inFolder, listListeners } from '../../../steps/commands.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { holderName } from '../../names/holder-name.ts';
import { listed } from '../../names/listed.ts';
import { spaced } from '../../names/spaced.ts';
import { endingStep } from '../../steps/ending-step.ts';
import { resumeStep } from '../../steps/resume-step.ts';
import { withCommand } from '../../steps/with-command.ts';

export const duplicateListener: CauseWords<'duplicate-listener'> = {
  title: ({ port, isPageSeen }) =>
    isPageSeen
      ? `端口 ${port} 上有两个服务器，此页面可能来自错误的那个`
      : `端口 ${port} 上有两个服务器，浏览器连到了另一个`,
  why: ({ port, met, other, metAt, otherAt, container }) =>
    [
      spaced`有两个程序在监听此端口：${nameOf(met, container)} 监听 ${urlHost(met.address)}:${port}，${nameOf(other, container)} 监听 ${urlHost(other.address)}:${port}。`,
      met.address === other.address ? '系统会把每个连接交给其中一个。' : whoGets({ metAt, otherAt }),
    ].join(''),
  steps: ({ port, met, other, otherAt, halted, ending, container }, { os, target }) => [
    ...(halted ? [resumeStep(halted, os, describeProgram(halted))] : []),
    ...openOther(otherAt, target),
    // Whichever of the two is wanted, don't stop a working server because the other one is only halted.
    ...(ending && !halted
      ? [endingStep(spaced`如果不需要 ${nameOf(met, container)}，请停止它`, ending, { os, aim: 'free' })]
      : []),
    ...(otherAt.length === 0 && met.address !== other.address ? [moveOther(other, port)] : []),
    { text: '列出这两个服务器：', command: listListeners(os, port) },
  ],
};

function nameOf({ process }: Rival, container: Named | undefined): string {
  return process ? holderName(process, container) : '一个无法识别的程序';
}

/** `Connections to 127.0.0.1 go to the first, connections to [::1] to the second.` */
function whoGets({ metAt, otherAt }: Pick<Rivals, 'metAt' | 'otherAt'>): string {
  const first = listed(metAt.map(urlHost));
  if (otherAt.length === 0)
    return spaced`发往 ${first || '环回地址'} 的连接会交给第一个：绑定到单个地址的套接字优先于绑定到所有地址的套接字。`;
  return spaced`发往 ${first || '此地址'} 的连接会交给第一个，发往 ${listed(otherAt.map(urlHost))} 的连接会交给第二个。对于 localhost 这样的域名，Chromium 先尝试 ::1，Firefox 先尝试 127.0.0.1。`;
}

function openOther([host]: string[], target: Target): Step[] {
  return host ? [{ text: '用另一个服务器的地址打开同一页面：', open: addressAt(target, { host }) }] : [];
}

/** No address reaches it while both are on the port. */
function moveOther({ process }: Rival, port: number): Step {
  const command = bindTo(process?.framework, 'localhost', port + 1);
  const text = spaced`如果两个都要保留，请在其他端口上启动 ${process ? programName(process) : '另一个服务器'}`;
  return withCommand(text, command && inFolder(process?.folder, command));
}
