import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { toHtml, toMarkdown, type Result } from '@internal/strategies';
import { RiArrowDownSLine } from '@remixicon/react';

/** Saves text as a file. */
function save(name: string, type: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

const originOf = (results: Result[]) => ({
  Date: results.map(({ at }) => at).toSorted()[0],
  Browser: navigator.userAgent,
});

/**
 * Copies or saves results.
 *
 * @param name - of the saved files, without the extension
 * @param onCopied - gets what came of a copy, in words
 */
export const ExportMenu = ({
  results,
  name,
  isDisabled,
  onCopied,
}: {
  results: Result[];
  name: string;
  isDisabled: boolean;
  onCopied: (message: string) => void;
}) => {
  const copy = () =>
    navigator.clipboard.writeText(toMarkdown(results)).then(
      () => onCopied('Copied as Markdown.'),
      () => onCopied('The browser denied access to the clipboard.'),
    );
  const saveJson = () =>
    save(`${name}.json`, 'application/json', JSON.stringify(results, null, 2));
  const saveHtml = () =>
    save(`${name}.html`, 'text/html', toHtml(results, originOf(results)));
  return (
    <MenuTrigger>
      <Button
        variant="secondary"
        isDisabled={isDisabled}
        iconEnd={<RiArrowDownSLine />}
      >
        Export
      </Button>
      <Menu>
        <MenuItem onAction={copy}>Copy as Markdown</MenuItem>
        <MenuItem onAction={saveHtml}>Download HTML</MenuItem>
        <MenuItem onAction={saveJson}>Download JSON</MenuItem>
      </Menu>
    </MenuTrigger>
  );
};
