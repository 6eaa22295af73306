import { Alert } from '@backstage/ui';
import type { FieldError } from '../api/messages';

/** The paths of fields that failed and the request's id, for those who know the backend. */
export const ErrorPaths = ({ errors }: { errors: FieldError[] }) => {
  const toText = ({ message, path = [] }: FieldError) =>
    `${path.map(key => (typeof key === 'number' ? '*' : key)).join('.')}: ${message}`;
  const requestId = errors[0]?.extensions?.requestId;
  return (
    <details>
      <summary>Details</summary>
      {requestId && <div>Request {requestId}</div>}
      {[...new Set(errors.map(toText))].map(text => (
        <div key={text}>
          <code>{text}</code>
        </div>
      ))}
    </details>
  );
};

/** Such as `flerp` of frobs.items.3.flerp; of frobSummary.flerps it is `summary of flerps`. */
function toName({ path = [] }: FieldError): string {
  const [root, ...names] = path.filter(key => typeof key === 'string');
  const name = names.at(-1);
  if (root === 'frobSummary') {
    return name ? `summary of ${name}` : 'summary';
  }
  return name ?? root ?? 'data';
}

/** Says what is missing, and why. The rest is shown beside. */
export const FieldErrors = ({ errors }: { errors: FieldError[] }) => {
  const names = new Set(errors.map(toName));
  const reasons = new Set(errors.map(({ message }) => message));
  return errors.length > 0 ? (
    <Alert
      role="status"
      status="warning"
      icon
      title={`Not available: ${[...names].join(', ')}`}
      description={
        <>
          {[...reasons].map(reason => (
            <div key={reason}>{reason}</div>
          ))}
          <ErrorPaths errors={errors} />
        </>
      }
    />
  ) : null;
};
