'use strict';

const path = require('node:path');
const { readAsOf } = require('./dates');
const { TaskError } = require('./errors');
const { lookAt, readBytes } = require('./files');
const { messageOf } = require('./project');
const { printSummary } = require('./summary');
const { createProgress, tell } = require('./terminal');
const { readTimeZone } = require('./time-zones');

const ARTICLE = 'plugin::newsroom.article';
/** Files given to the lease holder at a time, so that it need not wait for us between two of them. */
const AT_A_TIME = 4;
/** A server that ended without a word is succeeded after 15 seconds. */
const WAITING_MS = 5000;
const WAITING =
  'Waiting for the running server to import the files; if it has just stopped, this takes up to 20 seconds.';

const refused = (reason) => ({ kind: 'refused', reason });

/** Looks at the files first of all: where none can be imported, no project is started. */
const prepare = async ({ options, files }) => {
  const asOf = readAsOf(options['as-of'], new Date());
  const timeZone = readTimeZone(options['time-zone']);
  const looked = await Promise.all(files.map(lookAt));
  if (looked.every(({ kind }) => kind === 'refused')) {
    printSummary(looked, {
      publish: options.publish === true,
      dryRun: options['dry-run'] === true,
    });
    return { code: 1 };
  }
  return { options, asOf, timeZone, files: looked };
};

/** The locale asked for, else the project's default. */
const chooseLocale = async ({ locales }, wanted) => {
  if (wanted === undefined) return locales.default();
  const known = await locales.all();
  if (known.includes(wanted)) return wanted;
  throw new TaskError(
    `The project has no locale “${wanted}”, only ${known.join(', ')}: add it in the settings of the panel first.`
  );
};

/** Says once that nobody has begun a job for a while. */
const createPatience = () => {
  const since = performance.now();
  let isOver = false;
  return (isBegun) => {
    if (!isOver && !isBegun && performance.now() - since > WAITING_MS) tell(WAITING);
    isOver ||= isBegun || performance.now() - since > WAITING_MS;
  };
};

/** Has one file imported by the holder of the lease: this process, or a running server. */
const takeFile = async (connections, file, { payload, signal, onProgress }) => {
  const { name } = file;
  if (file.kind === 'refused') return file;
  if (signal.aborted) return refused(`${name} was not imported.`);
  const { bytes, reason } = await readBytes(name);
  if (reason !== undefined) return refused(reason);
  try {
    return await connections.ask('import', {
      payload: { ...payload, name, path: path.resolve(name) },
      content: bytes.toString('base64'),
      signal,
      onProgress,
    });
  } catch (error) {
    if (signal.aborted)
      return refused(`${name} was not imported, or only in part: import it again.`);
    const why = messageOf(error).replace(/^could not import: /, '');
    return refused(`${name} could not be imported: ${why}.`);
  }
};

/** Runs `work` on each item, a few at a time, begun in order; resolves with the results in that order. */
const mapFew = async (items, work) => {
  const results = [];
  let next = 0;
  const workOn = async () => {
    while (next < items.length) {
      const at = next;
      next += 1;
      results[at] = await work(items[at]);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, workOn));
  return results;
};

/** Which lines of a file have found an article by now, and whether its own article is published. */
const readLines = async (connections, { documentId, locale, lines }) => {
  const answer = documentId === null ? null : await connections.find({ documentId, locale });
  // Of a draft only what the file says is known.
  if (answer === null || answer.lines.length !== lines.length)
    return { lines, isPublished: answer !== null };
  return {
    lines: lines.map((line, i) => ({ ...line, isLinked: answer.lines[i].target !== null })),
    isPublished: true,
  };
};

/** Resolves with what `work` does, or as soon as the signal is given. */
const untilStopped = (work, signal) =>
  Promise.race([
    work,
    new Promise((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    }),
  ]);

/** Waits until the published articles are linked, and looks which of their lines have found an article. */
const findLinked = async (connections, results, { publish, signal }) => {
  const last = results.findLast(
    ({ kind, documentId, staysDraft }) =>
      kind === 'made' && documentId !== null && staysDraft === null
  );
  if (publish && last && !signal.aborted) {
    const { documentId, locale } = last;
    // Articles are linked in the order of their publication: when the last one is, all are.
    await untilStopped(connections.refresh({ documentId, locale }), signal);
  }
  return mapFew(results, async (result) =>
    result.kind === 'refused' ? result : { ...result, ...(await readLines(connections, result)) }
  );
};

/** Takes the files in, each whole or not at all, and tells what came of it. */
const work = async (app, { files, options, asOf, timeZone, signal }) => {
  const newsroom = app.plugin('newsroom');
  const connections = newsroom.service('connections');
  if (!newsroom.service('settings').options().article) {
    throw new TaskError(
      'The option `article` of the plugin is false, so no article can be created: set it to true.'
    );
  }
  const host = newsroom.service('host');
  const locale = await chooseLocale(host, options.locale);
  // A page may choose by the language it says it is in, unless that was done for it.
  const mayChoose = options.locale === undefined && host.locales.isLocalized(ARTICLE);
  const locales = mayChoose ? await host.locales.all() : [];
  const publish = options.publish === true;
  const dryRun = options['dry-run'] === true;
  const progress = createProgress('Importing', files.length === 1 ? 'file' : 'files');
  const patience = createPatience();
  let done = 0;
  progress.update(done, files.length);
  const results = await mapFew(files, async (file) => {
    const result = await takeFile(connections, file, {
      payload: { locale, locales, publish, asOf, timeZone, dryRun },
      signal,
      onProgress: (_done, _total, isBegun) => patience(isBegun),
    });
    done += 1;
    progress.update(done, files.length);
    return { ...file, ...result };
  });
  const linked = await findLinked(connections, results, { publish, signal }).finally(progress.stop);
  printSummary(linked, { publish, dryRun, locale });
  if (signal.aborted) tell(signal.reason.message);
  return signal.aborted || linked.some(({ kind }) => kind === 'refused') ? 1 : 0;
};

module.exports = { prepare, work, isReadOnly: false };
