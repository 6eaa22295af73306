import { relative } from 'node:path';

/** A reporter of `node --test`: the counts and failures of all files, as JSON. */
export default async function* nodeReporter(events) {
  const failed = [];
  const stderr = {};
  let counts;
  for await (const { type, data } of events) {
    if (type === 'test:fail') {
      failed.push(data);
    }
    if (type === 'test:stderr') {
      stderr[data.file] = (stderr[data.file] ?? '') + data.message;
    }
    // There is a summary of each file, and one of all.
    if (type === 'test:summary' && !data.file) {
      counts = data.counts;
    }
  }
  const toFailure = ({ name, file, line, details: { error } }) => ({
    title: `${relative('.', file)}:${line} › ${name}`,
    message:
      // Why a file does not even load is in what it wrote, under its name.
      stderr[name] ?? error.cause?.message ?? error.message,
  });
  yield JSON.stringify({
    passed: counts.passed,
    failed: counts.failed + counts.cancelled,
    skipped: counts.skipped + counts.todo,
    failures: failed.map(toFailure),
  });
}
