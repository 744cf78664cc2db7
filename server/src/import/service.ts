import type { Core } from '@strapi/strapi';
import { contentOf } from '../content';
import { indexingOf } from '../indexing';
import { jobsOf, type Job } from '../jobs';
import { PLUGIN_ID } from '../model';
import { createImports } from './import-store';
import { createImporter, type ImportInput } from './importer';
import { createKnownArticles } from './known-articles';

/** Makes articles of files. */
export const createImportService = ({ strapi }: { strapi: Core.Strapi }) => {
  const { topics } = contentOf(strapi);
  const { engine, lines } = indexingOf(strapi);
  const { fenced } = jobsOf(strapi);
  const imports = createImports({ strapi });
  const importer = createImporter({
    imports,
    known: createKnownArticles({ imports }),
    topics,
    engine,
    lines,
    fenced,
    now: () => new Date(),
  });
  return {
    /** The job: takes in one file. */
    async run(job: Job) {
      // The row is ours: bin/lib/import.js wrote it through `ask`.
      const payload = job.payload as Omit<ImportInput, 'bytes'>;
      return importer.take({ ...payload, bytes: Buffer.from(job.content ?? '', 'base64') });
    },
  };
};

export type ImportService = ReturnType<typeof createImportService>;

export const importOf = (strapi: Core.Strapi): ImportService =>
  strapi.plugin(PLUGIN_ID).service('import');
