const indentOf = line => line.length - line.trimStart().length;

/**
 * The block that begins on the first line which starts so: as far as lines are
 * indented more, with the line that closes it.
 */
export function extract(text, start) {
  const lines = text.split('\n');
  const first = lines.findIndex(line => line.trimStart().startsWith(start));
  if (first < 0) throw new Error(`no line starts with ${start}`);

  const indent = indentOf(lines[first]);
  const belongs = line => line.trim() === '' || indentOf(line) > indent;
  const closes = line => indentOf(line) === indent && /^\s*[)\]}]/.test(line);
  let last = first;
  while (
    last + 1 < lines.length &&
    (belongs(lines[last + 1]) || closes(lines[last + 1]))
  ) {
    last += 1;
    // A list of parameters closes and opens on one line, a block only closes.
    if (closes(lines[last]) && !/[({[]$/.test(lines[last])) break;
  }
  const block = lines.slice(first, last + 1).map(line => line.slice(indent));
  return { line: first + 1, code: block.join('\n').trimEnd() };
}
