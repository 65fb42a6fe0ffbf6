import type { Framework, Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';

/** Where to find the error, and when to try again. */
export function stepsForServerError(status: number, process: Process | undefined): Step[] {
  const where = process?.framework && logs[process.framework];
  return [
    ...(status === 503 ? [{ text: '稍等片刻，然后重新加载页面：仍在启动或负载过高的程序也会返回 503。' }] : []),
    { text: terminalStep(process) },
    ...(where ? [{ text: where }] : []),
    ...(status === 501 || status === 505
      ? [
          {
            text: '检查该网址是否属于另一个程序：当前这个程序不支持这类请求。',
          },
        ]
      : []),
    { text: '修复错误后，重新加载页面。', act: 'retry' },
  ];
}

function terminalStep(process: Process | undefined): string {
  const { startCommand, folder } = process ?? {};
  if (startCommand) return `在运行 ${startCommand} 的终端中查找错误信息，其中通常会指出文件和行号。`;
  return folder
    ? `在 ${folder} 中程序的终端或日志里查找错误信息，其中通常会指出文件和行号。`
    : '在服务器的终端或日志中查找错误信息，其中通常会指出文件和行号。';
}

/** Where each framework logs errors, or how to make it show them. */
const logs: Partial<Record<Framework, string>> = {
  aspnet: '设置 ASPNETCORE_ENVIRONMENT=Development，让 ASP.NET 在页面上显示错误。',
  django: '在 settings.py 中设置 DEBUG = True，让 Django 在页面上显示错误。',
  flask: '用 flask run --debug 启动 Flask，就能在页面上看到错误。',
  laravel: '查看 storage/logs/laravel.log，Laravel 会在其中记录错误。',
  php: '查看运行 PHP 的终端，或 php.ini 中 error_log 指定的文件，PHP 会在其中记录错误。',
  rails: '查看 log/development.log，Rails 会在其中记录错误。',
  spring: '设置 server.error.include-stacktrace=always，让 Spring Boot 在页面上显示错误。',
};
