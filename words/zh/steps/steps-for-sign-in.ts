import type { Missed } from '../../../diagnosis/reading/call/missed-sign-in.ts';
import type { SignInAnswer } from '../../../diagnosis/reading/call/sign-in-answer.ts';
import type { MachineSign } from '../../../diagnosis/reading/program/sign-of-machine.ts';
import { urlHost } from '../../../evidence/address/target.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';
import type { Step } from '../../step.ts';
import { inFolder, listListeners } from '../../steps/commands.ts';
import { tunnelToSomewhere } from '../../steps/ssh-command.ts';
import { stepsToMachine } from '../names/steps-to-machine.ts';

interface Details {
  port: number;
  host: string;
  answer: SignInAnswer;
  missed: Missed;
  sign: MachineSign | undefined;
  before: NonNullable<Remembered> | undefined;
}

/**
 * What to do about a sign-in whose response nothing picked up. The address is mentioned, never repeated: it holds a code that signs in
 * as this person, so it goes only to the program that asked for it.
 */
export function stepsForSignIn(details: Details, os: OperatingSystem): Step[] {
  const { port, host, answer, missed, sign } = details;
  const isGood = answer.kind !== 'refusal';
  return [
    ...(missed.by === 'other-address' && isGood
      ? [
          {
            text: `如果程序仍在等待，请在地址栏中将 ${urlHost(host)} 改为 ${urlHost(missed.bound)}，然后按 Enter 键。`,
          },
        ]
      : []),
    ...(sign ? stepsToMachine(sign, port) : []),
    startAgain(details),
    ...(isGood ? [pasteStep] : []),
    ...(missed.by === 'nobody' ? whereElse(details) : []),
    ...(missed.by === 'turned-away' || missed.by === 'other-program'
      ? [
          {
            text: '如果它提示端口已被占用，请在相应的窗口中关闭占用端口的程序，或之前尚未完成的登录：',
            command: listListeners(os, port),
          },
        ]
      : []),
  ];
}

const pasteStep: Step = {
  text: '或者，如果程序仍在等待并要求输入网址或代码，请从地址栏复制后粘贴到那里。不要透露给任何人：凭它可以用您的身份登录。',
};

/** A command-line tool listens only while it waits; an app that signs people in has to keep running. */
function startAgain({ port, before }: Details): Step {
  const { startCommand, folder, startFolder = folder } = before ?? {};
  if (startCommand && before?.framework)
    return {
      text: '重新启动应用，并从它自己的页面登录。这个网址只能使用一次：',
      command: inFolder(startFolder, startCommand),
    };
  return {
    text: `回到要登录的程序，重新开始登录：它只在等待期间监听端口 ${port}。`,
  };
}

/** The program may be waiting where this computer's localhost doesn't lead. */
function whereElse({ port, sign }: Details): Step[] {
  return [
    ...(sign
      ? []
      : [
          {
            text: '如果它在另一台计算机上运行，请先从本机转发端口，然后在那里开始登录：',
            command: tunnelToSomewhere(port),
          },
        ]),
    {
      text: '如果它在容器或 WSL 中运行且仍在等待，请在其中打开终端，将完整的网址传给它：',
      command: "curl '地址栏中的网址'",
      isElsewhere: true,
    },
  ];
}
