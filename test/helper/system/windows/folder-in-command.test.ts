import { expect, test } from 'vitest';
import { folderInCommand } from '../../../../helper/system/windows/folder-in-command.ts';

test.for([
  [['node', 'C:\\Users\\mira\\shop\\node_modules\\.bin\\\\..\\vite\\bin\\vite.js'], 'C:\\Users\\mira\\shop'],
  [['node', 'C:/Users/mira/shop/node_modules/next/dist/bin/next', 'dev'], 'C:\\Users\\mira\\shop'],
  [['node', '--inspect', 'D:\\work\\api\\server.mjs'], 'D:\\work\\api'],
  [['python', 'C:\\Users\\mira\\blog\\manage.py', 'runserver'], 'C:\\Users\\mira\\blog'],
  // What is installed tells nothing of where it works.
  [['node', 'C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js', 'run', 'dev'], undefined],
  [['node', 'C:\\Users\\mira\\AppData\\Roaming\\npm\\node_modules\\serve\\build\\main.js'], undefined],
  [['C:\\Users\\mira\\tool\\server.exe', '--config', 'C:\\etc\\server.conf'], undefined],
  [['node', 'server.js'], undefined],
  [[], undefined],
] as [string[], string | undefined][])('%j points to %s', ([words, folder]) => {
  expect(folderInCommand(words)).toBe(folder);
});
