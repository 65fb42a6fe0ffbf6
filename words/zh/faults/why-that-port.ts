import type { Guess } from '../../../diagnosis/reading/port/guessed-port.ts';
import { programName } from '../names/describe-program.ts';

/** Why the server on another port is probably the one that was meant: `it runs from the same folder as ..., and dev servers move ...`. */
export function whyThatPort({ service, reasons }: Guess, port: number): string {
  // The same folder implies the same project.
  const distinct = reasons.filter((reason) => reason !== 'same-project' || !reasons.includes('same-folder'));
  return distinct.map((reason) => because(reason, service, port)).join('，而且');
}

function because(reason: Guess['reasons'][number], service: Guess['service'], port: number): string {
  const { project, title } = service;
  switch (reason) {
    case 'from-here':
      return '它在您提问时所在的文件夹中运行';
    case 'told-port':
      return `它的命令行要求使用端口 ${port}，但没有得到`;
    case 'same-process':
      return '它就是之前在这里响应的那个进程';
    case 'same-folder':
      return '它与之前在这里响应的服务器在同一个文件夹中运行';
    case 'same-project':
      return `它与之前在这里响应的服务器一样，属于 ${project}`;
    case 'same-title':
      return `它的页面标题是“${title}”，与之前在这里的页面相同`;
    case 'usual-port':
      return `如果没有另行指定，${programName(service)} 就使用端口 ${port}`;
    case 'next-port':
      return `端口 ${port} 被占用时，开发服务器会改用下一个空闲端口`;
    case 'only-server':
      return '这里没有其他网页服务器在运行';
    case 'typing-slip':
      return `${port} 与它只差一处输入错误`;
  }
}
