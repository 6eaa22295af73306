import Prism from 'prismjs';
import 'prismjs/components/prism-graphql';
import 'prismjs/components/prism-typescript';
import 'prismjs/components/prism-yaml';

const LANGUAGES: Record<string, string> = {
  graphql: 'graphql',
  ts: 'typescript',
  tsx: 'typescript',
  yaml: 'yaml',
};

/** Code as HTML in which the tokens have classes. */
export function highlight(code: string, file: string): string {
  const language = LANGUAGES[file.split('.').at(-1)!] ?? 'typescript';
  return Prism.highlight(code, Prism.languages[language], language);
}
