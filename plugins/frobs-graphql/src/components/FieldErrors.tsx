import { Alert } from '@backstage/ui';
import type { FieldError } from '../api/FrobsGraphqlApi';

/** Counts errors that are the same in each item of a list as one. */
function countErrors(errors: FieldError[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { message, path = [] } of errors) {
    const names = path.map(key => (typeof key === 'number' ? '*' : key));
    const text = `${names.join('.')}: ${message}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts];
}

/** Names the fields that failed. The others are shown beside. */
export const FieldErrors = ({ errors }: { errors: FieldError[] }) =>
  errors.length > 0 ? (
    <Alert
      role="status"
      status="warning"
      icon
      title="Some fields are missing"
      description={countErrors(errors).map(([text, count]) => (
        <div key={text}>
          <code>{text}</code>
          {count > 1 && ` (${count} times)`}
        </div>
      ))}
    />
  ) : null;
