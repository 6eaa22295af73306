/**
 * Makes a template's own changes to one file. A text or a pattern that is not
 * there any more is an error: the sibling has changed, and so has the edit to.
 */
export function edit(path, text, edits = []) {
  return edits.reduce((result, [from, to = '']) => {
    if (result.split(from).length < 2) {
      throw new Error(`${path} has no ${from}`);
    }
    return typeof from === 'string'
      ? result.replaceAll(from, to)
      : result.replace(from, to);
  }, text);
}
