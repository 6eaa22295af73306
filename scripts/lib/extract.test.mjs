import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './extract.mjs';

const code = `class A {
  f(
    a,
  ): void {
    g();

    h();
  }

  i() {}
}`;

test('takes a function to its end, without the indent around it', () => {
  assert.deepEqual(extract(code, 'f('), {
    line: 2,
    code: 'f(\n  a,\n): void {\n  g();\n\n  h();\n}',
  });
});

test('takes a part of a YAML file', () => {
  const yaml = 'a:\n  b:\n    c: 1\n\n# next\nd: 2\n';
  assert.deepEqual(extract(yaml, 'b:'), { line: 2, code: 'b:\n  c: 1' });
});

test('says what it does not find', () => {
  assert.throws(() => extract(code, 'nosuch('), /no line starts with nosuch/);
});
