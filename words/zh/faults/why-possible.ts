import type { Finding } from '../../../diagnosis/diagnosis.ts';
import type { Symptom } from '../../../diagnosis/symptom-of.ts';

const seen: Record<Symptom, string> = {
  refused: '连接被拒绝。',
  'refused-here': '连接在这里被拒绝，而在另一个环回地址上被接受。',
  dropped: '连接没有得到响应就被关闭。',
  silence: '没有收到响应。',
  'server-error': '服务器以错误作出了响应。',
};

/** The only evidence there is: how often this was the cause of such a failure. */
export function whyPossible({ symptom, count, total, isOfAll }: NonNullable<Finding['possibility']>): string {
  const among = isOfAll ? `在 ${total} 个已报告的各类故障中` : `在 ${total} 个已报告的案例中`;
  const reported = count > 0 ? `${among}，有 ${count} 个是由此引起的。` : '';
  return `${seen[symptom]}${reported}这里观察到的情况既不能证实也不能排除这一点。`;
}
