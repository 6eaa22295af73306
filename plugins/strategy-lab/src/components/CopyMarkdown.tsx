import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import { type Result, toMarkdown } from '@internal/strategies';

/** Copies results to the clipboard, for an issue or a design document. */
export const CopyMarkdown = ({ results }: { results: Result[] }) => {
  const alertApi = useApi(alertApiRef);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(toMarkdown(results));
      alertApi.post({ message: 'Copied', display: 'transient' });
    } catch {
      alertApi.post({
        message: 'The browser denied access to the clipboard',
        severity: 'warning',
      });
    }
  };
  return (
    <Button variant="secondary" onPress={copy}>
      Copy as Markdown
    </Button>
  );
};
