import { describeFault } from './describeFault';

const fault = { id: 'f1', applied: 3, listeners: ['api'] };

describe('describeFault', () => {
  it('knows those at the press of a button by their effect', () => {
    const effect = { type: 'status', statuses: [503] };
    expect(describeFault({ ...fault, effect })).toEqual({
      name: '503 Service Unavailable',
      json: '{"listeners":["api"],"effect":{"type":"status","statuses":[503]}}',
    });
  });

  it('has a name for any other', () => {
    const effect = { type: 'rate-limit', perSecond: 5, burst: 10 };
    expect(describeFault({ ...fault, effect }).name).toBe('Rate limit');
  });
});
