import fc from 'fast-check';
import { pickFields } from './pickFields';

const pick = (json: string, ...fields: string[]) =>
  pickFields(Buffer.from(json), new Set(fields));

describe('pickFields', () => {
  it('leaves the wanted fields as they are', () => {
    expect(pick('{"a":"ä,}", "b":{"a":[1,{}]}, "c":1}', 'a', 'c')).toBe(
      '{"a":"ä,}", "c":1}',
    );
    expect(pick(' {"b":1} ', 'a')).toBe('{}');
    expect(pick('{}', 'a')).toBe('{}');
  });

  it('gives what is no object whole', () => {
    for (const json of ['1', '"{"', '[{"a":1}]', '', ' null']) {
      expect(pick(json, 'a')).toBe(json);
    }
  });

  it('picks from any object what one would pick after parsing it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()),
        fc.constantFrom(undefined, 2),
        fc.func(fc.boolean()),
        (object, indent, isWanted) => {
          const wanted = Object.keys(object).filter(key => isWanted(key));
          const json = JSON.stringify(object, null, indent);
          const expected = Object.fromEntries(
            Object.entries(JSON.parse(json)).filter(([key]) =>
              wanted.includes(key),
            ),
          );
          expect(JSON.parse(pick(json, ...wanted))).toEqual(expected);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('finds the end of any long string', () => {
    const part = fc.constantFrom(...['x', '"', '\\', '\n', 'x'.repeat(70)]);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 200, size: 'max' }), parts => {
        const json = JSON.stringify({ b: parts.join(''), a: 1 });
        expect(pick(json, 'a')).toBe('{"a":1}');
      }),
      { numRuns: 300 },
    );
  });
});
