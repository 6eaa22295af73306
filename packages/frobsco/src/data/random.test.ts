import { createRandom, seedFrom } from './random.ts';

it.each(['/v1/list', '/v1/health', '/v1/frobs/frob-101'])(
  'consecutive requests get independent numbers: %s',
  path => {
    const hits = Array.from({ length: 1_000 }, (_, i) =>
      createRandom(seedFrom(1, 'f1', 'GET', path, i)).fraction() < 0.4 ? 1 : 0,
    );
    for (let start = 0; start < hits.length; start += 100) {
      const some = hits.slice(start, start + 100);
      const sum = some.reduce<number>((total, hit) => total + hit, 0);
      expect(sum).toBeGreaterThan(20);
      expect(sum).toBeLessThan(60);
    }
  },
);
