import type { Session } from '../../../evidence/machine/session.ts';
import { type Sign, signOf } from './sign-of.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** What hosted notebooks set for the programs in them. */
const notebookVariables =
  /^(JUPYTERHUB_USER|SAGEMAKER_|SM_CURRENT_|AZUREML_|AML_|COLAB_RELEASE_TAG|COLAB_GPU|KAGGLE_|DATABRICKS_RUNTIME_VERSION|PAPERSPACE_|NB_USER$)/;

/** Remote editors that set a variable of their own, besides GitHub's. */
const editorVariables: [variable: string, host: string][] = [
  ['GITPOD_WORKSPACE_ID', 'Gitpod'],
  ['CLOUD_SHELL', 'Cloud Shell'],
  ['CODER_WORKSPACE_NAME', 'Coder'],
  ['PROJECT_DOMAIN', 'Glitch'],
  ['REPL_ID', 'Replit'],
];

/**
 * What the environment of this program tells about where it runs; a browser hands its own on to the helper.
 * `SSH_CONNECTION=203.0.113.9 51122 192.0.2.7 22`: from there, to here
 */
export function signsInEnvironment(variables: Variables): Session {
  const has = (name: string) => Boolean(variables[name]);
  const signs: (Sign | undefined)[] = [
    has('SSH_CONNECTION') || has('SSH_TTY') ? signOf('ssh-login', variables.SSH_CONNECTION?.split(' ')[0]) : undefined,
    variables.CODESPACES === 'true' ? signOf('codespaces', variables.CODESPACE_NAME) : undefined,
    has('REMOTE_CONTAINERS') || has('DEVCONTAINER') ? { sign: 'dev-container' } : undefined,
    Object.keys(variables).some((name) => notebookVariables.test(name)) ? { sign: 'cloud-notebook' } : undefined,
    has('WSL_DISTRO_NAME') ? signOf('wsl', variables.WSL_DISTRO_NAME) : undefined,
    has('XRDP_SESSION') || has('VNCDESKTOP') ? { sign: 'remote-browser' } : undefined,
    ...editorVariables.map(([variable, host]) => (has(variable) ? signOf('remote-editor', host) : undefined)),
  ];
  return signs.filter((sign) => sign !== undefined);
}
