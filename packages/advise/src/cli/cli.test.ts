import { ask, askJson } from '../__testUtils__/ask.ts';
import { LIMITS } from '../probe/Budget.ts';
import { HELP, readOptions } from './readOptions.ts';
import { readTarget } from './readTarget.ts';

describe('the URL', () => {
  it.each([
    ['api.frobsco.com/v1', 'has no scheme: is it https://api.frobsco.com/v1?'],
    ['localhost:7100/v1/list', 'has no scheme: is it https://localhost:7100'],
    ['/v1/list', "'/v1/list' is no URL"],
    ['', "'' is no URL"],
    ['http://', "'http://' is no URL"],
    ['https://exa mple.com', 'is no URL'],
    ['https://api.frobsco.com:99999/', 'has the port 99999, which is more'],
    ['ftp://api.frobsco.com', 'is ftp:, neither http: nor https:'],
    ['file:///etc/passwd', 'is file:, neither http: nor https:'],
    ['https://me:secret@api.frobsco.com', 'holds a user or a password'],
  ])('%s: %s', async (url, message) => {
    const { code, out, error } = await ask([url]);
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
  ])('%s is taken', (text, href) => expect(readTarget(text).href).toBe(href));

  it('that no DNS knows is told of, also as data', async () => {
    const { code, error, json } = await askJson(
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
    [[url, 'another'], 'One URL is enough, not 2'],
    [[url, '--nosuch'], "Unknown option '--nosuch'"],
    [[url, '--origin', 'localhost'], '--origin must be like'],
    [[url, '--origin', 'http://localhost/x'], '--origin must be like'],
    [[url, '--header', 'secret'], "--header must be like 'Name: value'"],
    [[url, '--header', 'a b: c'], "--header 'a b' is no header"],
    [[url, '--header', 'a: c\r\nd: e'], "--header must be like 'Name: value'"],
    [[url, '--fact', 'nosuch'], "--fact 'nosuch' is none of those"],
    [[url, '--ca-file', '/nosuch'], '--ca-file /nosuch cannot be read: ENOENT'],
    [[url, '--ca-file', __filename], 'holds no certificate'],
  ])('%j are refused: %s', async (args, message) => {
    const { code, out, error } = await ask(args);
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
    const { code, out } = await ask(['--help']);
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
