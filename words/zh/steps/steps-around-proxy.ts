import type { Circumstances } from '../../../diagnosis/circumstances.ts';
import type { Step } from '../../step.ts';
import { spaced } from '../names/spaced.ts';

interface Known {
  browser: Circumstances['browser'];
  host: string;
  /** Whether browsers bypass the proxy for it by default. */
  isOwn: boolean;
  servers: readonly string[];
  setBy: string | undefined;
  mode: string | undefined;
  isDead: boolean;
  variables: readonly string[];
}

const ownNames = 'localhost,127.0.0.1,::1';

/** How to make local pages bypass a proxy, depending on what sent them there. */
export function stepsAroundProxy(known: Known): Step[] {
  const { host, isOwn, isDead, variables } = known;
  if (variables.length > 0) return [leaveOutInEnvironment(isOwn ? ownNames : `${ownNames},${host}`), restartPrograms];
  return [
    whereItIsSet(known),
    ...(isOwn
      ? []
      : [{ text: `将 ${host} 添加到不使用代理的地址中。浏览器默认只对 localhost 这样做，不包括这个名称。` }]),
    isDead
      ? {
          text: '如果需要该代理（例如 Charles、Fiddler 或 mitmproxy），请启动它：它不运行时，经过它的内容都无法加载。',
        }
      : { text: '如果需要该代理，请查看它的日志，了解它如何处理了该请求。' },
  ];
}

const restartPrograms: Step = {
  text: '从该终端重启程序：它只在启动时读取该变量。',
};

function leaveOutInEnvironment(names: string): Step {
  const text = '在启动该程序的终端中，让这台计算机的地址不使用代理：';
  return {
    text,
    command: `export NO_PROXY=${names} no_proxy=${names}`,
  };
}

function whereItIsSet({ browser, setBy = '', mode, host, isOwn }: Known): Step {
  const names = isOwn ? 'localhost、127.0.0.1 和 [::1]' : host;
  if (setBy.startsWith('--'))
    return {
      text: isOwn
        ? `启动浏览器时去掉 ${setBy}，或去掉 --proxy-bypass-list 中的 <-loopback>：这一项会将这台计算机的地址也交给代理。`
        : `启动浏览器时去掉 ${setBy}，或将此地址添加到 --proxy-bypass-list。`,
    };
  if (setBy.startsWith('/'))
    return {
      text: `请管理员在设置代理的文件 ${setBy} 中排除这台计算机的地址。`,
    };
  if (mode === 'extension' || setBy)
    return {
      text: setBy
        ? spaced`关闭${setBy}，或让它对 ${names} 不使用代理。`
        : `关闭设置代理的扩展程序，或让它对 ${names} 不使用代理。`,
    };
  if (browser === 'firefox')
    return {
      text: isOwn
        ? '在 about:config 中将 network.proxy.allow_hijacking_localhost 设为 false，或在“设置 > 网络设置”中选择“不使用代理服务器”。这两项都可能是扩展设置的。'
        : '在“设置 > 网络设置”中，将该地址添加到“不使用代理”。',
    };
  return {
    text: `找出代理是由什么设置的：扩展程序、浏览器的命令行，还是系统的代理设置。让它对 ${names} 不使用代理。`,
  };
}
