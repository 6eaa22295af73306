import { runAdvise, runAdviseJson } from '../__testUtils__/runAdvise.ts';
import { LIMITS } from '../probe/Budget.ts';
import { HELP, readOptions } from './readOptions.ts';
import { readTarget } from './readTarget.ts';

describe('the URL', () => {
  it.each([
    [
      'api.frobsco.com/v1',
      'has no scheme; did you mean https://api.frobsco.com/v1?',
    ],
    [
      'localhost:7100/v1/list',
      'has no scheme; did you mean https://localhost:7100',
    ],
    ['/v1/list', "'/v1/list' is not a URL"],
    ['', "'' is not a URL"],
    ['http://', "'http://' is not a URL"],
    ['https://exa mple.com', 'is not a URL'],
    [
      'https://api.frobsco.com:99999/',
      'has the port 99999; the highest is 65535',
    ],
    ['ftp://api.frobsco.com', 'must begin with http: or https:'],
    ['file:///etc/passwd', 'must begin with http: or https:'],
    ['https://me:secret@api.frobsco.com', 'contains a user or password'],
  ])('%s: %s', async (url, message) => {
    const { code, out, error } = await runAdvise([url]);
    expect(error).toContain(message);
    expect(error.trim()).not.toContain('\n');
    expect(error).not.toContain('secret');
    expect([code, out]).toEqual([1, '']);
  });

  it.each([
    ['http://localhost:7100/v1/list', 'http://localhost:7100/v1/list'],
    ['HTTPS://API.frobsco.com', 'https://api.frobsco.com/'],
    ['https://api.frobsco.com/v1?q=a#top', 'https://api.frobsco.com/v1?q=a'],
    ['http://[::1]:7100/', 'http://[::1]:7100/'],
  ])('%s is accepted', (text, href) =>
    expect(readTarget(text).href).toBe(href),
  );

  it('with an unknown host is reported, also as JSON', async () => {
    const { code, error, json } = await runAdviseJson(
      ['http://nosuch.invalid/'],
      LIMITS,
    );
    expect(code).toBe(1);
    expect(error).toMatch(/nosuch\.invalid.*\n$/);
    expect(json.error.message).toContain('nosuch.invalid');
  });
});

describe('the flags', () => {
  const url = 'https://api.frobsco.com/v1/list';

  it.each([
    [[], 'The URL of the API is missing'],
    [[url, 'another'], 'Expected one URL, got 2'],
    [[url, '--nosuch'], "Unknown option '--nosuch'"],
    [[url, '--origin', 'localhost'], 'is not an origin such as'],
    [[url, '--origin', 'http://localhost/x'], 'is not an origin such as'],
    [[url, '--header', 'secret'], "--header must have the form 'Name: value'"],
    [[url, '--header', 'a b: c'], "--header 'a b' is not a valid"],
    [
      [url, '--header', 'a: c\r\nd: e'],
      "--header must have the form 'Name: value'",
    ],
    [[url, '--fact', 'nosuch'], "--fact 'nosuch' is unknown"],
    [[url, '--ca-file', '/nosuch'], '--ca-file /nosuch cannot be read: ENOENT'],
    [[url, '--ca-file', __filename], 'contains no certificate'],
  ])('%j are rejected: %s', async (args, message) => {
    const { code, out, error } = await runAdvise(args);
    expect(error).toContain(message);
    expect(error.trim()).not.toContain('\n');
    expect(error).not.toContain('secret');
    expect([code, out]).toEqual([2, '']);
  });

  it('are read', () => {
    expect(
      readOptions([
        ...[url, '--full', '--json', '--origin', 'https://backstage.example/'],
        ...['--header', 'X-Key: a:b', '--fact', 'state', '--fact', 'huge'],
      ]),
    ).toEqual({
      url,
      ...{ full: true, json: true, origin: 'https://backstage.example' },
      ...{ headers: { 'X-Key': 'a:b' }, facts: ['state', 'huge'] },
    });
  });

  it('are in the help', async () => {
    const { code, out } = await runAdvise(['--help']);
    expect([code, out]).toEqual([0, HELP]);
    for (const flag of [
      'origin',
      'fact',
      'header',
      'ca-file',
      'full',
      'json',
    ]) {
      expect(HELP).toContain(`--${flag} `);
    }
  });
});
