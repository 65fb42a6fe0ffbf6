import type { Session } from '../../evidence/machine/session.ts';

type Kind = Extract<Session[number]['sign'], 'cloud-notebook' | 'codespaces' | 'remote-editor'>;

/**
 * Notebooks and editors in a browser whose programs run on a machine of their provider, by the hosts of their pages and previews: what their
 * output links to as localhost is that machine. From each provider's documentation.
 */
const workspaces: readonly [Kind, RegExp][] = [
  ['cloud-notebook', /(^|[-.])colab\.(research\.google\.com|googleusercontent\.com|dev)$/],
  ['cloud-notebook', /(^|\.)kaggle\.(com|net)$|\.sagemaker\.aws$/],
  ['codespaces', /\.github\.dev$/],
  ['remote-editor', /(^|\.)vscode\.dev$|^replit\.com$|^shell\.cloud\.google\.com$/],
  ['remote-editor', /\.(gitpod\.io|replit\.dev|cloudshell\.dev|cloudworkstations\.dev)$/],
];

/** What kind of workspace this host belongs to, if any. */
export function cloudWorkspace(host: string): Kind | undefined {
  return workspaces.find(([, hosts]) => hosts.test(host))?.[0];
}
