import { isGood } from '../probe/Exchange.ts';
import type { Observations } from '../probe/Observations.ts';
import { mainAnswer, readJson } from './answers.ts';
import type { Finding } from './Finding.ts';

export type Content = 'JSON' | 'XML' | 'HTML' | 'none' | 'other';

/** What an answer holds, by its label. */
export function contentOf(type: string | undefined): Content {
  if (!type) return 'none';
  const [name] = type.toLowerCase().split(';', 1);
  if (/[/+]json$/.test(name.trim())) return 'JSON';
  if (/[/+]xml$/.test(name.trim()) && !name.includes('xhtml')) return 'XML';
  return name.includes('html') ? 'HTML' : 'other';
}

function refused(status: number): Finding {
  const topic = 'answer';
  const says = [`status ${status}: the rest is what that answer tells`];
  if (status !== 410) return { topic, says };
  const because =
    'It answers 410 Gone: what there is instead has to be converted';
  return { topic, says, facts: [{ fact: 'other-model', because }] };
}

/** Whether the page gets what it can use (D1, B1). */
export function content(seen: Observations): Finding {
  const topic = 'answer';
  const main = mainAnswer(seen);
  if (!main) return { topic, says: ['not seen'] };
  const { status, headers, whole } = main.answer;
  if (!isGood(main)) return refused(status);

  const type = headers['content-type'];
  const kind = contentOf(type);
  const parses = readJson(seen) !== undefined;
  const hints = ['deprecation', 'sunset']
    .filter(name => headers[name])
    .map(name => ({
      fact: 'changing-shape',
      because: `It has a header ${name}: ${headers[name]}`,
    }));

  if (kind === 'JSON' || parses) {
    const says = kind === 'JSON' ? ['JSON'] : [`JSON, labelled ${type}`];
    if (kind === 'JSON' && whole && !parses) {
      return {
        topic,
        says: ['labelled JSON, but it is not'],
        hints: [{ fact: 'changing-shape', because: 'It was no JSON just now' }],
      };
    }
    return { topic, says, hints };
  }
  if (kind === 'HTML') {
    const because = 'It answers with HTML';
    return {
      topic,
      says: ['HTML, which is for people: is this the URL of the API?'],
      hints: [{ fact: 'other-model', because }],
    };
  }
  if (kind === 'none') return { topic, says: ['no content type'], hints };
  const because = `It answers with ${kind === 'XML' ? 'XML' : type}`;
  return {
    topic,
    says: [String(type)],
    facts: [{ fact: 'other-model', because }],
    hints,
  };
}
