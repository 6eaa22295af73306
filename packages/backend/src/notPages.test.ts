import { notPages } from './notPages';

it.each([
  ['/metrics', 404],
  ['/healthcheck', 404],
  ['/app-config.yaml', 404],
  ['/catalog', 'the app'],
  ['/healthy', 'the app'],
])('%s is answered by %s', (path, expected) => {
  let answer: unknown;
  const res = {
    status(code: number) {
      answer = code;
      return { end() {} };
    },
  };
  notPages({ path } as any, res as any, () => {
    answer = 'the app';
  });
  expect(answer).toBe(expected);
});
