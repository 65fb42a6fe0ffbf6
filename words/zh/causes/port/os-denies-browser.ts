import type { Attempt } from '../../../../evidence/browser/attempt.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { spaced } from '../../names/spaced.ts';

export const osDeniesBrowser: CauseWords<'os-denies-browser'> = {
  title: ({ port, confinedBy }) =>
    confinedBy ? `此浏览器的沙盒禁止它访问端口 ${port}` : `系统禁止此浏览器访问端口 ${port}`,
  why: ({ port, confinedBy }) =>
    confinedBy
      ? spaced`此浏览器以 ${packaging[confinedBy]} 形式运行，对端口 ${port} 的访问被拒绝。没有迹象表明这里的其他程序也被禁止访问。`
      : `此浏览器对端口 ${port} 的访问被拒绝。没有迹象表明这里的其他程序也被禁止访问。`,
  steps: ({ browser, confinedBy }, { os }) => [
    ...(confinedBy ? [allowInSandbox(confinedBy)] : allowInSystem(os)),
    {
      text:
        browser === undefined ? '重启浏览器，再次打开页面。' : '退出浏览器，关闭其所有窗口，然后重新启动并打开页面。',
    },
    { text: '尝试其他浏览器：如果页面能在那里加载，说明服务器正常，只是此浏览器被禁止访问。' },
  ],
};

type Confinement = NonNullable<Attempt['confinedBy']>;

const packaging: Record<Confinement, string> = {
  snap: 'snap',
  flatpak: 'Flatpak',
  'app-sandbox': '沙盒应用',
};

function allowInSandbox(confinedBy: Confinement): Step {
  if (confinedBy === 'snap')
    return {
      text: '检查该 snap 的连接中是否有“network”：',
      command: 'snap connections | grep -E "firefox|chromium"',
    };
  if (confinedBy === 'flatpak')
    return {
      text: '检查该 Flatpak 的权限中，“shared”下是否列有“network”：',
      command:
        'flatpak list --app --columns=application | grep -iE "firefox|chrom" | xargs -n1 flatpak info --show-permissions',
    };
  return { text: '在系统的隐私设置中，允许浏览器使用网络。' };
}

function allowInSystem(os: OperatingSystem): Step[] {
  if (os === 'macos')
    return [
      {
        text: '在“系统设置 > 隐私与安全性 > 本地网络”中开启浏览器的权限。如果已经开启，请将其关闭后再重新开启。',
      },
    ];
  if (os === 'windows')
    return [
      {
        text: '在“Windows 安全中心 > 防火墙和网络保护 > 允许应用通过防火墙”中允许浏览器。在其他安全软件中，查找与浏览器有关的规则。',
      },
    ];
  return [
    { text: '查找与运行浏览器的用户或用户组有关的规则：', command: 'sudo nft list ruleset' },
    { text: '查看 AppArmor 或 SELinux 拒绝了什么：', command: 'sudo dmesg | grep -iE "apparmor|avc" | tail' },
  ];
}
