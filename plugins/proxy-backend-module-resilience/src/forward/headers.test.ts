import { HeaderFilter } from './headers';

it('copies what is allowed', () => {
  const filter = new HeaderFilter(['X-Frobs-Served-By']);
  expect(
    filter.copy({
      accept: '*/*',
      authorization: 'Bearer me',
      cookie: 'a=b',
      connection: 'close',
      'x-frobs-served-by': 'api',
    }),
  ).toEqual({ accept: '*/*', 'x-frobs-served-by': 'api' });
});
