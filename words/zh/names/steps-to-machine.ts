import type { MachineSign } from '../../../diagnosis/reading/program/sign-of-machine.ts';
import type { Step } from '../../step.ts';
import { tunnelCommand, tunnelToSomewhere } from '../../steps/ssh-command.ts';

export const saysOfSign: Record<MachineSign['sign'], string> = {
  page: '发出该请求的页面来自另一台计算机',
  'ssh-login': '这是从另一台计算机发起的 SSH 会话',
  'ssh-client': '有一个连接到另一台计算机的 SSH 会话处于打开状态',
  'remote-editor': '编辑器连接到了另一台计算机',
  codespaces: '当前工作环境是 codespace',
  'dev-container': '当前工作环境是开发容器',
  'cloud-notebook': '当前使用的 Notebook 在另一台计算机上',
  wsl: '当前工作环境是 WSL',
  container: '当前工作环境是容器',
  'android-emulator': '该应用在 Android 模拟器中运行，模拟器相当于一台独立的计算机',
  'remote-browser': '此浏览器运行在另一台计算机上，而不是您面前的这台',
  'socks-proxy': '有一个通往另一台计算机的 SOCKS 代理处于打开状态',
};

export function forwardInEditor(port: number): Step {
  return {
    text: `在编辑器中转发端口 ${port}。在 VS Code 中，打开“端口”视图并选择“转发端口”。如果端口已在列表中，请打开它旁边的地址。`,
  };
}

/** How to reach a port on that machine from the browser's machine. */
export function stepsToMachine({ sign, host, sshPort }: MachineSign, port: number): Step[] {
  const byName: Partial<Record<MachineSign['sign'], Step[]>> = {
    page: [
      {
        text: `让该页面请求 ${host}:${port} 而不是 localhost，或请求它自己的服务器上代理到该处的路径。`,
      },
    ],
    'remote-editor': [forwardInEditor(port)],
    codespaces: [
      {
        text: `打开 codespace 的“端口”标签页中端口 ${port} 对应的地址，或将端口转发到本机：`,
        command: `gh codespace ports forward ${port}:${port}`,
      },
    ],
    'cloud-notebook': [
      {
        text: `如果 Notebook 服务器支持（jupyter-server-proxy），请打开它的根地址，后面加上 /proxy/${port}/。`,
      },
      { text: `在 Google Colab 中，请在单元格里运行 google.colab.output.serve_kernel_port_as_window(${port})。` },
    ],
    'android-emulator': [
      {
        text: '使模拟器自己的 localhost 能访问该端口：',
        command: `adb reverse tcp:${port} tcp:${port}`,
      },
      { text: `或者在模拟器中使用 10.0.2.2:${port}：在那里，这个地址就是这台计算机。` },
    ],
    'socks-proxy': [
      {
        text: '请退出 Chrome 并用以下选项启动它，因为浏览器默认不会通过代理访问 localhost。或者只按下文转发端口：',
        command: '--proxy-bypass-list="<-loopback>"',
      },
    ],
  };
  return [...(byName[sign] ?? []), ...forwardStep({ sign, host, sshPort }, port)];
}

const overSsh: readonly MachineSign['sign'][] = [
  'ssh-client',
  'ssh-login',
  'socks-proxy',
  'remote-editor',
  'remote-browser',
  'page',
];

function forwardStep({ sign, host, sshPort }: MachineSign, port: number): Step[] {
  if (!overSsh.includes(sign)) return [];
  const isThere = sign !== 'ssh-login' && host !== undefined;
  const tunnel = isThere ? tunnelCommand({ host, sshPort }, port, `localhost:${port}`) : undefined;
  return [
    {
      text: '在运行浏览器的计算机上，用 SSH 转发端口：',
      command: tunnel ?? tunnelToSomewhere(port),
    },
  ];
}
