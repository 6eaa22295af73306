import {
  isSuccessful,
  type Observations,
  type ResponseRecord,
} from '../probe/Observations.ts';
import { KEPT_BYTES } from '../probe/readBody.ts';
import { reportFact, say, type Note, type Result } from './Finding.ts';
import { mainRequest } from './responses.ts';
import { dataShape, type Shape } from './shape.ts';

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

function checkRefusal(status: number): Result {
  const message = `status ${status}, so the response contains no data`;
  const reason = 'It answers 410 Gone: its successor has another model';
  return status === 410
    ? reportFact('other-model', reason, message)
    : say(message);
}

const parseNote = (name: string): Note => ({
  text: `The template reads JSON only: parse ${name} in itemList.ts of the new backend plugin`,
  strategies: ['backend'],
});

/** No page can show this: probably it is the wrong URL. */
function unusable(description: string, label = description): Result {
  return {
    messages: [label],
    open: {
      candidates: ['other-model'],
      reason: `The response is ${description}, which no page can show: use a URL that returns data`,
    },
  };
}

function checkJson(shape: Shape, label: string): Result {
  const message = `JSON${label}, ${shape.description}`;
  switch (shape.kind) {
    case 'list':
      return say(message);
    case 'other': {
      const reason = `The response is ${shape.description}`;
      const text = `${reason}, and the page of the template shows a list of objects: use the URL of a list, or convert the response in itemList.ts of the new plugin`;
      return {
        messages: [message],
        hints: [{ fact: 'other-model', reason }],
        notes: [{ text }],
      };
    }
    default:
      return unusable(shape.description, message);
  }
}

/** Content that a plugin can read, but a template cannot. */
const checkOther = (type: string, name: string): Result => ({
  ...reportFact('other-model', `It returns ${name}`, type),
  notes: [parseNote(name)],
});

function checkData(
  { headers, complete, text, bodyBytes }: ResponseRecord,
  shape: Shape | undefined,
): Result {
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
      : say('JSON, too large or too slow to be parsed');
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
export function checkContent(observations: Observations): Result {
  const main = mainRequest(observations);
  if (!main) {
    return say('not tested');
  }
  const { response } = main;
  if (!isSuccessful(main)) {
    return checkRefusal(response.status);
  }
  const finding = checkData(response, dataShape(observations));
  const hints = [...(finding.hints ?? []), ...changeHints(response)];
  return { ...finding, hints };
}
