const IMPORT =
  /(?:from|import|require\(|import\()\s*['"]((?:@[\w.-]+\/)?[\w.-]+)/g;
// Nobody imports these, but they are needed by those that somebody does.
const ALWAYS = [
  '@backstage/cli',
  '@testing-library/dom',
  '@types/express',
  'express',
];

/** The packages that some sources import. */
const importedBy = sources =>
  new Set(
    sources.flatMap(source =>
      [...source.matchAll(IMPORT)].map(([, name]) => name),
    ),
  );

/** In a repository that has the package already, the range that it has there. */
const rangeOf = (name, range) =>
  name.startsWith('@backstage/')
    ? `‹versionQuery '${name}' '${range.replace('^', '')}'›`
    : range;

/** The template of a package.json, with those dependencies that the sources have. */
export function toManifest(text, sources) {
  const manifest = JSON.parse(text);
  const imported = importedBy(sources);
  const isNeeded = name =>
    imported.has(name.replace(/^@types\//, '')) ||
    ALWAYS.includes(name) ||
    name in (manifest.peerDependencies ?? {});

  const select = dependencies =>
    Object.fromEntries(
      Object.entries(dependencies)
        .filter(([name]) => isNeeded(name))
        .map(([name, range]) => [name, rangeOf(name, range)]),
    );
  manifest.dependencies = select(manifest.dependencies);
  manifest.devDependencies = select(manifest.devDependencies);
  // Each is a package of its own, whose siblings are made elsewhere.
  delete manifest.backstage.pluginPackages;
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
