import type { HangReason } from '../../../diagnosis/reading/program/why-server-hangs.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { inFolder } from '../../steps/commands.ts';

const lookAtTerminal = {
  text: '查看服务器的终端：它可能停在断点处、在等待输入，或陷入了死循环。',
};

const closeOtherTabs = {
  text: '关闭使用此服务器的其他标签页：如果它一次只处理一个请求，其他请求完成后它就会响应。',
};

/** How to help a hanging server, depending on the measured reason. */
export function stepsForHang(
  reason: HangReason | undefined,
  process: Process | undefined,
  os: OperatingSystem,
): Step[] {
  switch (reason?.kind) {
    case 'calls-itself':
      return [withMoreWorkers(process, os)];
    case 'held-by-browser':
      return [
        { text: '关闭使用此服务器的其他标签页，等待一分钟，然后重新加载页面。', act: 'retry' },
        {
          text: '如果服务器是自己编写的，请让它能同时处理多个连接：在 Python 中使用 ThreadingHTTPServer。',
        },
      ];
    case 'busy':
      return [{ text: '查看服务器的终端：构建或耗时的计算可能还会完成。' }];
    default:
      return [lookAtTerminal, closeOtherTabs];
  }
}

function withMoreWorkers(
  { framework, startCommand, startFolder, folder }: Partial<Process> = {},
  os: OperatingSystem,
): Step {
  const text = '停止服务器，然后用多个 worker 或线程重新启动，这样一个在等待时，另一个可以响应';
  // https://www.php.net/manual/features.commandline.webserver.php: not on Windows.
  if (framework !== 'php' || !startCommand || os === 'windows') return { text: `${text}。` };
  return { text: `${text}：`, command: inFolder(startFolder ?? folder, `PHP_CLI_SERVER_WORKERS=4 ${startCommand}`) };
}
