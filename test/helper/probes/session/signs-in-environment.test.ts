import { expect, test } from 'vitest';
import { signsInEnvironment } from '../../../../helper/probes/session/signs-in-environment.ts';

test.for([
  [{ SSH_CONNECTION: '203.0.113.9 51122 192.0.2.7 22' }, [{ sign: 'ssh-login', host: '203.0.113.9' }]],
  [{ CODESPACES: 'true', CODESPACE_NAME: 'fuzzy-disco' }, [{ sign: 'codespaces', host: 'fuzzy-disco' }]],
  [{ REMOTE_CONTAINERS: 'true' }, [{ sign: 'dev-container' }]],
  [{ AZUREML_RUN_ID: 'x' }, [{ sign: 'cloud-notebook' }]],
  [{ JUPYTERHUB_USER: 'me' }, [{ sign: 'cloud-notebook' }]],
  [{ WSL_DISTRO_NAME: 'Ubuntu' }, [{ sign: 'wsl', host: 'Ubuntu' }]],
  [{ GITPOD_WORKSPACE_ID: 'x' }, [{ sign: 'remote-editor', host: 'Gitpod' }]],
  [{ PATH: '/bin', SSH_AUTH_SOCK: '/run/agent', CODESPACES: '' }, []],
] as const)('%o', ([variables, signs]) => {
  expect(signsInEnvironment(variables)).toEqual(signs);
});
