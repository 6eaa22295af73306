/** Values that the CLI makes of the plugin's id. */
const derived = {
  camel: '{{ camelCase pluginId }}',
  pascal: '{{ upperFirst (camelCase pluginId) }}',
  snake: '{{ snakeCase pluginId }}',
};

/**
 * Values that the CLI 0.36 does not ask for and does not take: it fills in
 * these, and `templates/new.mjs` puts what it was told in their place.
 */
export const examples = {
  apiName: 'Example API',
  baseUrl: 'https://api.example.com/v1/things',
  apiOrigin: 'https://api.example.com',
  keyHeader: 'X-Example-Key',
  keyVariable: '${EXAMPLE_API_KEY}',
};

/** The portable-template.yaml of a template that uses these values. */
export function toDefinition({ name, role, description }, used) {
  const values = Object.entries({ ...derived, ...examples })
    .filter(([key]) => used.has(key))
    .map(([key, value]) => `  ${key}: '${value}'`);
  return [
    '# Written by `yarn templates`.',
    `name: ${name}`,
    `role: ${role}`,
    `description: ${description}`,
    'values:',
    ...values,
    '',
  ].join('\n');
}
