import { readText } from './readText';

const answer = (headers: Record<string, string>) =>
  new Response('some items', { headers });

describe('readText', () => {
  it.each([
    ['as the server says', { 'content-length': '10' }, 10],
    ['unknown where the server does not say', {}, undefined],
    [
      'unknown where the server compresses',
      { 'content-length': '10', 'content-encoding': 'gzip' },
      undefined,
    ],
    ['unknown once it is exceeded', { 'content-length': '4' }, undefined],
  ])('reports the length: %s', async (_, headers, total) => {
    const onProgress = jest.fn();
    const text = await readText(
      answer(headers as Record<string, string>),
      onProgress,
    );
    expect(text).toBe('some items');
    expect(onProgress).toHaveBeenLastCalledWith({ received: 10, total });
  });

  it('takes no body for no text', async () => {
    await expect(readText(new Response(null), () => {})).resolves.toBe('');
  });
});
