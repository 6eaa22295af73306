/**
 * The exporters that a variable of OpenTelemetry names, such as `otlp,prometheus`. None if it is
 * not set, unlike the SDK's own default.
 *
 * @throws Error that names the variable
 */
export function readExporters(variable: string, known: string[]): string[] {
  if (process.env.OTEL_SDK_DISABLED === 'true') {
    return [];
  }
  const names = (process.env[variable] || 'none')
    .split(',')
    .map(name => name.trim());
  const unknown = names.find(name => ![...known, 'none'].includes(name));
  if (unknown !== undefined) {
    throw new Error(
      `${variable} has "${unknown}". It may have ${known.join(', ')}, or none`,
    );
  }
  return names.filter(name => name !== 'none');
}
