import { describeFault } from './faultOptions';

const fault = { id: 'f1', applied: 3, listeners: ['api'] };

describe('describeFault', () => {
  it('finds the name of an offered fault by its effect', () => {
    const effect = { type: 'status', statuses: [503] };
    expect(describeFault({ ...fault, effect })).toEqual({
      name: '503 Service Unavailable',
      json: '{"listeners":["api"],"effect":{"type":"status","statuses":[503]}}',
    });
  });

  it('derives the name of any other fault from its type', () => {
    const effect = { type: 'rate-limit', perSecond: 5, burst: 10 };
    expect(describeFault({ ...fault, effect }).name).toBe('Rate limit');
  });
});
