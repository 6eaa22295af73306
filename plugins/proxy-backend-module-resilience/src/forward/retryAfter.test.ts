import { parseRetryAfter } from './retryAfter';

const now = Date.parse('Fri, 20 Nov 2026 12:00:00 GMT');

it.each([
  ['0', 0],
  ['120', 120_000],
  ['Fri, 20 Nov 2026 12:00:07 GMT', 7_000],
  ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
  [['1', '2'], undefined],
])('reads %j as %s ms', (value, ms) => {
  expect(parseRetryAfter(value, now)).toBe(ms);
});
