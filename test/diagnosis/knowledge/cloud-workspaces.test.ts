import { expect, test } from 'vitest';
import { cloudWorkspace } from '../../../diagnosis/knowledge/cloud-workspaces.ts';

test.for<[kind: ReturnType<typeof cloudWorkspace>, host: string]>([
  ['cloud-notebook', 'colab.research.google.com'],
  ['cloud-notebook', 'cskfus796ts-496ff2e9c6d22116-0-colab.googleusercontent.com'],
  ['cloud-notebook', 'www.kaggle.com'],
  ['cloud-notebook', 'kkb-production.jupyter-proxy.kaggle.net'],
  ['cloud-notebook', 'd-uuwbxj1u4cnu.studio.us-west-2.sagemaker.aws'],
  ['codespaces', 'shop-9x.github.dev'],
  ['codespaces', 'shop-9x-5173.app.github.dev'],
  ['remote-editor', 'vscode.dev'],
  ['remote-editor', '3000-shop-0a1b.ws-eu110.gitpod.io'],
  ['remote-editor', '0a1b-00-2c.kirk.replit.dev'],
  ['remote-editor', '8080-cs-184908628077-default.cs-us-east1-vpcf.cloudshell.dev'],
  // An editor without a machine of its own.
  [undefined, 'github.dev'],
  [undefined, 'github.com'],
  [undefined, 'accounts.google.com'],
  [undefined, 'lh3.googleusercontent.com'],
  [undefined, 'notkaggle.com'],
  [undefined, 'replit.dev.example.com'],
])('%s: %s', ([kind, host]) => {
  expect(cloudWorkspace(host)).toBe(kind);
});
