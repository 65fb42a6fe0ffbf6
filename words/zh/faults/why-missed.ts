import type { Missed } from '../../../diagnosis/reading/call/missed-sign-in.ts';
import { urlHost } from '../../../evidence/address/target.ts';
import { describeProgram } from '../names/describe-program.ts';
import { spaced } from '../names/spaced.ts';

/** What kept the response to a sign-in from the program that waits for it, in a sentence or two. */
export function whyMissed(missed: Missed, { port, host }: { port: number; host: string }): string {
  if (missed.by === 'nobody')
    return missed.isTableRead
      ? `没有程序监听端口 ${port}。程序只在等待期间监听那里：这个程序已经结束、已停止等待，或者运行在这台计算机的 localhost 无法通往的地方。`
      : `端口 ${port} 上没有程序接受连接。程序只在等待期间监听：这个程序可能已经结束或停止等待，也可能运行在别处。`;
  const name = missed.holder ? describeProgram(missed.holder) : '某个程序';
  if (missed.by === 'other-address')
    return spaced`网站将浏览器转到了 ${urlHost(host)}:${port}，但 ${name} 监听的是 ${urlHost(missed.bound)}:${port}。`;
  if (missed.by === 'turned-away')
    return spaced`在端口 ${port} 上，${name} 返回了 HTTP ${missed.status}。答复只对请求它的那次登录有效，而这个程序可能是另一个程序，也可能在那之后重新开始了登录。`;
  const waiting = missed.waiting ? describeProgram(missed.waiting) : '等待登录结果的程序';
  return spaced`端口 ${port} 正由 ${name} 使用。${waiting} 请求该端口时，得到的是 ${missed.bindError}。`;
}
