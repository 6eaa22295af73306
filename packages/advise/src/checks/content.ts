import {
  isSuccessful,
  type Observations,
  type ResponseRecord,
} from '../probe/Observations.ts';
import { KEPT_BYTES } from '../probe/readBody.ts';
import type { Finding, Note } from './Finding.ts';
import { mainRequest } from './responses.ts';
import { dataShape, type Shape } from './shape.ts';

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

const parseNote = (name: string): Note => ({
  text: `The template reads JSON only: parse ${name} in itemList.ts of the new backend plugin`,
  strategies: ['backend'],
});

/** No page can show this: probably it is the wrong URL. */
function unusable(description: string, label = description): Finding {
  return {
    topic,
    messages: [label],
    open: {
      candidates: ['other-model'],
      reason: `The response is ${description}, which no page can show: use a URL that returns data`,
    },
  };
}

function checkJson(shape: Shape, label: string): Finding {
  const messages = [`JSON${label}, ${shape.description}`];
  switch (shape.kind) {
    case 'list':
      return { topic, messages };
    case 'other': {
      const reason = `The response is ${shape.description}`;
      const text = `${reason}, and the page of the template shows a list of objects: use the URL of a list, or convert the response in itemList.ts of the new plugin`;
      return {
        topic,
        messages,
        hints: [{ fact: 'other-model', reason }],
        notes: [{ text }],
      };
    }
    default:
      return unusable(shape.description, messages[0]);
  }
}

/** Content that a plugin can read, but a template cannot. */
const checkOther = (type: string, name: string): Finding => ({
  topic,
  messages: [type],
  facts: [{ fact: 'other-model', reason: `It returns ${name}` }],
  notes: [parseNote(name)],
});

function checkData(
  { headers, complete, text, bodyBytes }: ResponseRecord,
  shape: Shape | undefined,
): Finding {
  const type = headers['content-type'];
  const kind = contentKind(type);
  if (shape) {
    const label = kind === 'JSON' ? '' : ` labelled as ${type ?? 'nothing'}`;
    return checkJson(shape, label);
  }
  if (complete && text === '') {
    return unusable('empty');
  }
  if (kind === 'JSON') {
    return complete && bodyBytes <= KEPT_BYTES
      ? unusable('not valid JSON', 'labelled as JSON, but not valid JSON')
      : { topic, messages: ['JSON, too large or too slow to be parsed'] };
  }
  if (kind === 'HTML') {
    return { ...unusable('HTML'), notes: [parseNote('HTML')] };
  }
  return type && kind !== 'none'
    ? checkOther(type, kind === 'XML' ? kind : type)
    : unusable('of unknown type', 'no content type');
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
  const finding = checkData(response, dataShape(observations));
  const hints = [...(finding.hints ?? []), ...changeHints(response)];
  return { ...finding, hints };
}
