/** The code blocks below `## Install`. The first line of a block names its file. */
function installBlocks(readme) {
  const [, section = ''] = readme.split(/^## Install$/m);
  const [install] = section.split(/^## /m);
  return [
    ...install.matchAll(/```\w+\n(?:(?:\/\/|#) (\S+)\n)?([^]*?)```/g),
  ].map(([, file, text]) => ({ file, text }));
}

/** The steps of a plugin's README, as data. */
export function readSteps(readme) {
  const blocks = installBlocks(readme);
  const textFor = name =>
    blocks
      .filter(({ file }) => file === name)
      .map(({ text }) => text)
      .join('\n');
  const commands = textFor(undefined);
  const page = textFor('packages/app/src/App.tsx');
  return {
    dependencies: [
      ...commands.matchAll(/yarn workspace (\w+) add '?(@[\w/-]+)@workspace/g),
    ].map(([, workspace, name]) => ({ workspace, name })),
    imports: page.match(/^import .*;$/gm) ?? [],
    routes: page.match(/^<Route .*\/>/gm) ?? [],
    features:
      textFor('packages/backend/src/index.ts').match(/^backend\.add.*;$/gm) ??
      [],
    config: textFor('app-config.yaml'),
  };
}
