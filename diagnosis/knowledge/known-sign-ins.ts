/**
 * Ports where command-line tools wait for the response to a sign-in, from each tool's documentation or source. Other programs use these
 * ports too.
 */
export const knownSignIns: Readonly<Record<number, string>> = {
  1455: 'Codex',
  1717: 'Salesforce CLI',
  7171: 'glab (GitLab CLI)',
  8085: 'gcloud',
  8250: 'Vault',
  8976: 'Wrangler',
  53682: 'rclone',
};
