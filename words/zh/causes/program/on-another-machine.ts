import type { MachineSign } from '../../../../diagnosis/reading/program/sign-of-machine.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import { spaced } from '../../names/spaced.ts';
import { saysOfSign, stepsToMachine } from '../../names/steps-to-machine.ts';

export const onAnotherMachine: CauseWords<'on-another-machine'> = {
  title: ({ port, sign, answersHere }) => {
    if (sign.sign === 'android-emulator' && !sign.serverThere) return 'Android 模拟器和这台计算机各有自己的 localhost';
    if (answersHere) return `端口 ${port} 在这台计算机上有响应，但浏览器可能在另一台计算机上`;
    const where = placeOf(sign);
    return sign.serverThere
      ? titleThatFits(
          spaced`服务器运行在 ${where}，而不是这台计算机上`,
          '服务器运行在另一台计算机上，而不是这台计算机上',
        )
      : titleThatFits(
          spaced`服务器可能运行在 ${where}，而不是这台计算机上`,
          '服务器可能运行在另一台计算机上，而不是这台计算机上',
        );
  },
  why: ({ port, sign, answersHere }) =>
    [
      `${saysOfSign[sign.sign]}。`,
      answersHere ? `这台计算机上有服务器在端口 ${port} 上响应。` : whereItListens(sign, port),
      '在地址栏中，localhost 始终指运行浏览器的计算机。',
    ].join(''),
  steps: ({ port, sign }) => [
    ...stepsToMachine(sign, port),
    {
      text: '如果是登录过程把浏览器带到这里的，请改用代码登录（大多数工具都支持）：等待登录结果的程序在另一台计算机上。',
    },
  ],
};

function whereItListens({ serverThere }: MachineSign, port: number): string {
  return serverThere
    ? `那里有服务器在监听端口 ${port}，但在这台计算机上没有发现。`
    : `在这台计算机的端口 ${port} 上没有发现服务器。`;
}

/** `on box.test`, or by the kind of machine if it has no name. */
function placeOf({ sign, host }: MachineSign): string {
  return sign === 'ssh-login' || !host ? places[sign] : `${host.replace(/^[^@]*@/, '')} 上`;
}

const places: Record<MachineSign['sign'], string> = {
  page: '页面所在的计算机上',
  'ssh-login': '发起 SSH 连接的那台计算机上',
  'ssh-client': '通过 SSH 登录的那台计算机上',
  'remote-editor': '编辑器所连接的计算机上',
  codespaces: 'codespace 中',
  'dev-container': '开发容器中',
  'cloud-notebook': 'Notebook 所在的计算机上',
  wsl: 'WSL 中',
  container: '容器中',
  'android-emulator': 'Android 模拟器中',
  'remote-browser': '面前的那台计算机上',
  'socks-proxy': 'SOCKS 代理背后的计算机上',
};
