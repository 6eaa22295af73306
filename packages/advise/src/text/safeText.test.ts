import { execFileSync } from 'node:child_process';
import { escapeControls, quoteForShell } from './safeText.ts';

it.each(['https://a.b/c', "it's", '$(id)', '`id`', 'a b', '"', 'a\\', ''])(
  'a shell passes %j on unchanged',
  text => {
    const command = `printf %s ${quoteForShell(text)}`;
    expect(execFileSync('sh', ['-c', command]).toString()).toBe(text);
  },
);

it('escapes what a terminal would act on', () => {
  expect(escapeControls('a\u001b[31m\u009b1m\r\u202eb\nä')).toBe(
    'a\\u001b[31m\\u009b1m\\u000d\\u202eb\nä',
  );
});

it('does not change what JSON means', () => {
  const json = JSON.stringify({ text: 'a\u009b\u202e\n\t' }, null, 2);
  expect(JSON.parse(escapeControls(json))).toEqual(JSON.parse(json));
});
