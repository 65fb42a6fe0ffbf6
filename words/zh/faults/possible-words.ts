import type { PossibleCause } from '../../../diagnosis/knowledge/possible-causes.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';
import { listListeners } from '../../steps/commands.ts';
import { withCommand } from '../steps/with-command.ts';

interface PossibleWords {
  title: string;
  /** How to check. */
  step: Step;
}

/** Words for a cause that is only possible: there are no details about it. */
export const possibleWords: Record<PossibleCause, (port: number, os: OperatingSystem) => PossibleWords> = {
  'wrong-port': (port, os) => ({
    title: `服务器可能在 ${port} 以外的端口上`,
    step: withCommand(
      '将此端口与服务器启动时显示的网址比较，或列出正在监听的程序',
      os === 'windows' ? 'netstat -ano -p tcp' : os === 'macos' ? 'lsof -nP -iTCP -sTCP:LISTEN' : 'ss -ltnp',
    ),
  }),
  'port-reserved': (port) => ({
    title: `系统可能不允许服务器使用端口 ${port}`,
    step: {
      text: `在服务器的终端中查找“permission denied”或 EACCES，并改试端口 ${8000 + (port % 1000)}。`,
    },
  }),
  'container-not-published': (port) => ({
    title: `服务器可能在没有发布端口 ${port} 的容器中`,
    step: {
      text: `如果它在容器中运行，请检查其 PORTS 列是否显示 ->${port} 或 ${port}->：`,
      command: 'docker ps',
    },
  }),
  'container-exited': () => ({
    title: '服务器的容器可能已停止',
    step: { text: '如果它在容器中运行，请检查其 STATUS 列：', command: 'docker ps --all' },
  }),
  'container-loopback-bound': () => ({
    title: '服务器可能在容器内监听 127.0.0.1',
    step: {
      text: '如果它在容器中运行，请检查它说自己监听哪个地址：必须是 0.0.0.0。用以下命令找到容器：',
      command: 'docker ps',
    },
  }),
  'container-wrong-port': (port) => ({
    title: `端口 ${port} 可能映射到了错误的容器端口`,
    step: {
      text: `如果它在容器中运行，请将 ${port}-> 之后的端口与服务器说自己监听的端口比较：`,
      command: 'docker ps',
    },
  }),
  'on-another-machine': () => ({
    title: '服务器可能运行在另一台计算机上',
    step: {
      text: '如果它是通过 SSH、在远程编辑器中或在云端启动的，它的 localhost 就是那台计算机。请转发端口，或打开那台计算机自己的地址。',
    },
  }),
  'runtime-elsewhere': () => ({
    title: '服务器可能在有自己地址的虚拟机中',
    step: {
      text: '如果它在虚拟机、minikube 或远程 Docker 引擎中运行，请用那台机器的地址代替 localhost 打开。',
    },
  }),
  'wsl-forwarding-broken': () => ({
    title: 'Windows 可能失去了与 WSL 的连接',
    step: {
      text: '如果服务器在 WSL 中运行，请先重启 WSL，再重启服务器。这会停止 WSL 中的所有程序：',
      command: 'wsl --shutdown',
    },
  }),
  'tunnel-remote-down': (port, os) => ({
    title: `端口 ${port} 可能是一条隧道，而其远端已停止`,
    step: {
      text: '查看是哪个程序占用该端口。如果是 ssh、kubectl 或其他转发程序，请检查其远端的服务器：',
      command: listListeners(os, port),
    },
  }),
  'tunnel-wrong-target': (port, os) => ({
    title: `端口 ${port} 可能是一条通往错误地址的隧道`,
    step: {
      text: '查看是哪个程序占用该端口。如果是 ssh、kubectl 或其他转发程序，请将其目标与服务器监听的位置比较：',
      command: listListeners(os, port),
    },
  }),
  'server-suspended': (_, os) => ({
    title: '服务器可能已挂起',
    step: {
      text:
        os === 'windows'
          ? '查看服务器的控制台窗口：选中其中的文本或遇到调试器断点，都会使服务器暂停。要恢复运行，请在那里按 Enter 键，或在调试器中继续。'
          : '查看服务器的终端：按 Ctrl+Z 或遇到调试器断点，都会使服务器暂停。要恢复运行，请在那里输入 `fg`，或在调试器中继续。',
    },
  }),
  'server-starting': () => ({
    title: '服务器可能仍在启动',
    step: { text: '如果刚刚启动了它，请查看其终端：服务器就绪时会给出提示，通常附带一个地址。' },
  }),
  'firewall-drop': (port) => ({
    title: `防火墙可能正在丢弃发往端口 ${port} 的连接`,
    step: { text: `检查防火墙中与端口 ${port} 和环回接口（lo、127.0.0.1）有关的规则。` },
  }),
  'accept-queue-full': () => ({
    title: '服务器上等待的连接可能过多',
    step: { text: '关闭使用此服务器的其他标签页和程序，然后重新加载页面。', act: 'retry' },
  }),
  'firewall-reject': (port) => ({
    title: `防火墙可能正在拒绝发往端口 ${port} 的连接`,
    step: { text: `检查防火墙中与端口 ${port} 和环回接口（lo、127.0.0.1、::1）有关的规则。` },
  }),
  'security-software-intercepts': () => ({
    title: '安全软件或 VPN 可能正在阻止连接',
    step: {
      text: '如果使用了 VPN 或带有网页防护的防病毒软件，请将其暂停一分钟，然后重新加载页面。',
      act: 'retry',
    },
  }),
  'non-http-service': (port, os) => ({
    title: `端口 ${port} 上的程序可能不是网页服务器`,
    step: {
      text: '查看是哪个程序占用该端口。数据库、缓存和消息队列会断开浏览器的连接：',
      command: listListeners(os, port),
    },
  }),
  'http-to-https-server': (port) => ({
    title: `端口 ${port} 上的服务器可能需要使用 HTTPS 访问`,
    step: { text: '用 https:// 开头打开同一地址，查看能否加载页面。' },
  }),
  'port-taken': (port, os) => ({
    title: `端口 ${port} 可能已被其他程序占用`,
    step: { text: '查看占用该端口的是否仍是您的服务器：', command: listListeners(os, port) },
  }),
  'upstream-down': () => ({
    title: '此服务器背后的服务器可能已停止',
    step: {
      text: '如果此服务器会转发请求（例如开发服务器的代理），请检查它背后的服务器是否正在运行。',
    },
  }),
};
