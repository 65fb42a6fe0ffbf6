import { distinctReasons, type Guess } from '../../../diagnosis/reading/port/guessed-port.ts';
import { programName } from '../names/describe-program.ts';
import { spaced } from '../names/spaced.ts';

type Reason = Guess['reasons'][number];

interface Named {
  /** The port that was asked for. */
  asked: number;
  /** The port of the other server. */
  port: number;
  project: string | undefined;
  title: string | undefined;
  service: Guess['service'];
}

/** Why the server on another port is probably the one that was meant: a sentence for each reason. */
export function whyThatPort(guess: Guess, asked: number): string[] {
  return distinctReasons(guess).map((reason) => sentences[reason](namedIn(guess, asked)));
}

/** A step to another port, with the strongest reason for it. It ends with a colon: the address follows. */
export function orTryPort(guess: Guess, asked: number): string {
  const [strongest = 'next-port'] = guess.reasons;
  return steps[strongest](namedIn(guess, asked));
}

function namedIn({ service }: Guess, asked: number): Named {
  const { port, project, title } = service;
  return { asked, port, project, title, service };
}

const sentences: Record<Reason, (named: Named) => string> = {
  'from-here': () => '它在您提问时所在的文件夹中运行。',
  'told-port': ({ asked }) => `它的命令行要求使用端口 ${asked}，但没有得到。`,
  'same-process': () => '它就是之前在这里响应的那个进程。',
  'same-folder': () => '它与之前在这里响应的服务器在同一个文件夹中运行。',
  'same-project': ({ project }) => spaced`它与之前在这里响应的服务器一样，属于 ${project}。`,
  'same-title': ({ title }) => `它的页面标题是“${title}”，与之前在这里的页面相同。`,
  'inner-port': ({ asked }) => `${asked} 是它在容器内的端口。`,
  'no-port': ({ asked }) => `没有写端口的地址指的是端口 ${asked}，而开发服务器使用其他端口。`,
  'usual-port': ({ asked, service }) => spaced`${programName(service)} 默认使用端口 ${asked}。`,
  'next-port': ({ asked }) => `端口 ${asked} 被占用时，开发服务器会改用下一个空闲端口。`,
  'only-server': () => '这里没有其他 Web 服务器在运行。',
  'typing-slip': ({ asked, port }) => `${asked} 与 ${port} 只差一处输入错误。`,
};

const steps: Record<Reason, (named: Named) => string> = {
  'from-here': ({ port }) => `或者试试端口 ${port}，那里的服务器在您提问时所在的文件夹中运行：`,
  'told-port': ({ asked, port }) => `或者试试端口 ${port}，那里的服务器要求使用 ${asked}，但没有得到：`,
  'same-process': ({ port }) => `或者试试端口 ${port}，之前在这里响应的进程现在监听该端口：`,
  'same-folder': ({ port }) => `或者试试端口 ${port}，那里的服务器与之前在这里响应的服务器在同一个文件夹中运行：`,
  'same-project': ({ port, project }) =>
    spaced`或者试试端口 ${port}，那里的服务器与之前在这里响应的服务器一样，属于 ${project}：`,
  'same-title': ({ port, title }) => `或者试试端口 ${port}，那里的页面标题是“${title}”，与之前在这里的页面相同：`,
  'inner-port': ({ asked, port }) => `或者试试端口 ${port}，它通向某个容器的端口 ${asked}：`,
  'no-port': ({ port }) => `或者试试端口 ${port}：地址没有写端口，而那里正在运行一个开发服务器：`,
  'usual-port': ({ asked, port, service }) =>
    spaced`或者试试端口 ${port}，那里运行着 ${programName(service)}，它默认使用端口 ${asked}：`,
  'next-port': ({ asked, port }) => `或者试试端口 ${port}，${asked} 被占用时，开发服务器会改用这样的端口：`,
  'only-server': ({ port }) => `或者试试端口 ${port}，这里只有那里还运行着 Web 服务器：`,
  'typing-slip': ({ asked, port }) => `或者试试端口 ${port}，它与 ${asked} 只差一处输入错误：`,
};
