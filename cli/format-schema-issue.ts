import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** Where evidence doesn't match the schema, and what belongs there: `facts.connect.0.result (one of accepted, refused)`. */
export function formatSchemaIssue(issue: Issue): string {
  const wanted = whatBelongs(issue);
  return issue.path.join('.') + (wanted ? ` (${wanted})` : '');
}

function whatBelongs(issue: Issue): string | undefined {
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_union') return 'options' in issue ? `one of ${issue.options?.join(', ')}` : undefined;
  return issue.code === 'invalid_format' ? issue.format : undefined;
}
