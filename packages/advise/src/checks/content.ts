import type { Observations } from '../probe/Observations.ts';
import { isSuccessful, type ResponseRecord } from '../probe/RequestRecord.ts';
import type { Finding } from './Finding.ts';
import { mainRequest, parseData } from './responses.ts';

const topic = 'content';

export type ContentKind = 'JSON' | 'XML' | 'HTML' | 'none' | 'other';

/** The kind of content that a content type stands for. */
export function contentKind(type: string | undefined): ContentKind {
  if (!type) {
    return 'none';
  }
  const name = type.toLowerCase().split(';', 1)[0].trim();
  if (/[/+]json$/.test(name)) {
    return 'JSON';
  }
  if (/[/+]xml$/.test(name) && !name.includes('xhtml')) {
    return 'XML';
  }
  return name.includes('html') ? 'HTML' : 'other';
}

function checkRefusal(status: number): Finding {
  const messages = [`status ${status}, so the response contains no data`];
  if (status !== 410) {
    return { topic, messages };
  }
  const reason = 'It answers 410 Gone: its successor has another model';
  return { topic, messages, facts: [{ fact: 'other-model', reason }] };
}

/** Headers that announce a change. */
const changeHints = ({ headers }: ResponseRecord) =>
  ['deprecation', 'sunset']
    .filter(name => headers[name])
    .map(name => ({
      fact: 'changing-shape',
      reason: `It sends the header ${name}: ${headers[name]}`,
    }));

/** Whether the page can use what the API returns (D1, B1). */
export function checkContent(observations: Observations): Finding {
  const main = mainRequest(observations);
  if (!main) {
    return { topic, messages: ['not tested'] };
  }
  const { response } = main;
  if (!isSuccessful(main)) {
    return checkRefusal(response.status);
  }

  const { headers, complete } = response;
  const type = headers['content-type'];
  const kind = contentKind(type);
  const parses = parseData(observations) !== undefined;
  const hints = changeHints(response);

  if (kind === 'JSON' && complete && !parses) {
    const reason = 'This response was not valid JSON';
    return {
      topic,
      messages: ['labelled as JSON, but not valid JSON'],
      hints: [{ fact: 'changing-shape', reason }],
    };
  }
  if (kind === 'JSON' || parses) {
    const label = kind === 'JSON' ? '' : `, labelled as ${type}`;
    return { topic, messages: [`JSON${label}`], hints };
  }
  if (kind === 'HTML') {
    return {
      topic,
      messages: ['HTML, a page for people: check that this URL is the API'],
      hints: [{ fact: 'other-model', reason: 'It returns HTML' }],
    };
  }
  if (kind === 'none') {
    return { topic, messages: ['no content type'], hints };
  }
  const reason = `It returns ${kind === 'XML' ? 'XML' : type}`;
  return {
    topic,
    messages: [String(type)],
    facts: [{ fact: 'other-model', reason }],
    hints,
  };
}
