import { Balancer } from './Balancer';

const target = (name: string, rest: object = {}) => ({
  name,
  weight: 1,
  backup: false,
  health: { healthy: true },
  ...rest,
});
const out = { health: { healthy: false } };
const none = new Set<never>();
const picks = (targets: ReturnType<typeof target>[], times: number) => {
  const balancer = new Balancer(targets);
  return Array.from({ length: times }, () => balancer.pick(none).name).join('');
};

it('spreads by weight, and evenly over time', () => {
  expect(picks([target('a', { weight: 2 }), target('b')], 6)).toBe('abaaba');
  expect(picks([target('a'), target('b'), target('c')], 6)).toBe('abcabc');
});

it('uses a backup only while all others are out', () => {
  const backup = target('b', { backup: true });
  expect(picks([target('a'), backup], 3)).toBe('aaa');
  expect(picks([target('a', out), backup], 3)).toBe('bbb');
});

it('leaves out what is out, unless everything is', () => {
  expect(picks([target('a'), target('b', out)], 2)).toBe('aa');
  expect(picks([target('a', out), target('b', out)], 2)).toBe('ab');
});

it('goes elsewhere for a retry, a backup included', () => {
  const [a, b, c] = [
    target('a'),
    target('b', { backup: true }),
    target('c', out),
  ];
  const balancer = new Balancer([a, b, c]);
  expect(balancer.hasOther(new Set([a]))).toBe(true);
  expect(balancer.pick(new Set([a]))).toBe(b);
  expect(balancer.hasOther(new Set([a, b]))).toBe(false);
  expect(balancer.pick(new Set([a, b]))).toBe(a);
});
