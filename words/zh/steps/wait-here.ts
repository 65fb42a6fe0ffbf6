import type { Target } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/** For readers of the tips page, which watches the port. */
export function waitHere({ port }: Target): Step {
  return {
    text: `不要关闭此标签页。端口 ${port} 一有响应，它就会加载页面。`,
    act: 'wait',
    isForPageOnly: true,
  };
}
