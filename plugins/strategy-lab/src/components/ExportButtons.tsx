import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import { toMarkdown, type Result } from '@internal/strategies';

/** Copies results to the clipboard, for an issue or a design document. */
const CopyMarkdown = ({ results }: { results: Result[] }) => {
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

/** Saves the complete results as JSON. */
const Download = ({ results }: { results: Result[] }) => {
  const save = () => {
    const json = JSON.stringify(results, null, 2);
    const url = URL.createObjectURL(
      new Blob([json], { type: 'application/json' }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = 'comparison.json';
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Button variant="secondary" onPress={save}>
      Download JSON
    </Button>
  );
};

/** Copies or saves results. */
export const ExportButtons = ({ results }: { results: Result[] }) => (
  <>
    <CopyMarkdown results={results} />
    <Download results={results} />
  </>
);
