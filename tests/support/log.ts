import type { Core } from '@strapi/strapi';

export interface LogLine {
  readonly level: 'error' | 'warn';
  readonly text: string;
}

/** Gathers what the plugin logs from here on, and keeps its lines from the terminal. */
export const watchLog = (strapi: Core.Strapi): LogLine[] => {
  const lines: LogLine[] = [];
  for (const level of ['error', 'warn'] as const) {
    const write = strapi.log[level].bind(strapi.log) as (...said: unknown[]) => unknown;
    strapi.log[level] = ((...said: unknown[]) => {
      const text = said.map(String).join(' ');
      if (!text.startsWith('[newsroom]')) return write(...said);
      lines.push({ level, text });
      return undefined;
    }) as never;
  }
  return lines;
};
