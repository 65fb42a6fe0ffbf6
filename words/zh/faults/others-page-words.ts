import { addressAt, type Target } from '../../../evidence/address/target.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { programName } from '../names/describe-program.ts';
import { spaced } from '../names/spaced.ts';

interface Details {
  port: number;
  holder: Process | undefined;
  wanted: Partial<Process> | undefined;
  now: number | undefined;
}

export function titleOfOthersPage({ port, holder, wanted }: Details): string {
  const other = wanted ? programName(wanted) : '另一个程序';
  if (!holder) return spaced`有程序在端口 ${port} 上响应，但 ${other} 也想使用该端口`;
  return programName(holder) === other
    ? spaced`此页面来自 ${other}，但另一个 ${other} 也想使用端口 ${port}`
    : spaced`此页面来自 ${programName(holder)}，但 ${other} 也想使用端口 ${port}`;
}

/** Nothing has failed, so no step offers a command that ends something. */
export function stepsForOthersPage({ port, holder, wanted, now }: Details, target: Target): Step[] {
  const other = wanted ? programName(wanted) : '另一个程序';
  return [
    now
      ? {
          text: spaced`在端口 ${now} 上打开同一页面，${other} 正在那里运行：`,
          open: addressAt(target, { port: now }),
        }
      : { text: spaced`在 ${port} 以外的端口上启动 ${other}，并打开它显示的网址。` },
    {
      text: spaced`如果端口 ${port} 应该归 ${other} 使用，请先在启动 ${holder ? programName(holder) : '那里的程序'} 的地方停止它，然后重新启动 ${other}。`,
    },
  ];
}
