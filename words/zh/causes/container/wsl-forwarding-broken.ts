import { addressAt, isLoopbackAddress, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const wslForwardingBroken: CauseWords<'wsl-forwarding-broken'> = {
  title: ({ port, address }) =>
    address
      ? `端口 ${port} 在 WSL 中已开放，但 Windows 没有将连接转发过去`
      : `Windows 可能没有将连接转发到 WSL 中的端口 ${port}`,
  why: ({ port, name, networking, address }) => {
    const wsl = name ? `WSL 发行版 ${name}` : 'WSL';
    return [
      address
        ? `${wsl} 中的程序正在监听 ${address} 的端口 ${port}，但来自 Windows 的连接无法到达。`
        : `连接 localhost 的端口 ${port} 失败。`,
      `Windows 必须将 localhost 连接转发到 ${address ? 'WSL' : wsl}，这是一台拥有独立网络的虚拟机。`,
      ...(networking ? [`它的网络模式是 ${networking}。`] : []),
    ].join('');
  },
  steps: ({ address, networking }, { target }) => [
    ...(networking === 'mirrored' ? inMirroredMode(target) : []),
    ...(address && isLoopbackAddress(address)
      ? [
          {
            text: '让 WSL 中的服务器监听 0.0.0.0：无论哪个版本和模式，转发都能在那里找到它。',
          },
        ]
      : []),
    {
      text: '关闭 WSL 以重置转发，然后重新启动服务器。这会停止 WSL 中运行的所有程序：',
      command: 'wsl --shutdown',
    },
    { text: settingsOf(networking) },
    // In mirrored mode, WSL has the same IP addresses as Windows.
    ...(networking === 'mirrored' ? [] : [openThere]),
  ],
};

const openThere: Step = {
  text: '在此之前，用 WSL 自己的 IP 地址打开页面，即以下命令输出的第一个地址：',
  command: 'wsl hostname -I',
};

/** Mirrored mode doesn't mirror ::1: https://learn.microsoft.com/en-us/windows/wsl/networking#mirrored-mode-networking */
function inMirroredMode(target: Target): Step[] {
  return [
    ...(target.host === '127.0.0.1'
      ? []
      : [
          {
            text: '用 127.0.0.1 打开页面。镜像模式不包括 ::1，而 localhost 可能会解析到它：',
            open: addressAt(target, { host: '127.0.0.1' }),
          },
        ]),
    {
      text: '在 PowerShell 中检查 WSL 的防火墙是否允许来自这台计算机的连接。LoopbackEnabled 必须为 True：',
      command: "Get-NetFirewallHyperVVMSetting -PolicyStore ActiveStore -Name '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}'",
    },
  ];
}

function settingsOf(networking: string | undefined): string {
  if (networking === 'mirrored')
    return '在 Windows 用户主目录的 .wslconfig 中的 [wsl2] 下设置 networkingMode=nat，然后再次关闭 WSL。在某些版本中，镜像模式不包括容器端口。';
  return '确认 Windows 用户主目录的 .wslconfig 没有在 [wsl2] 下设置 localhostForwarding=false。';
}
