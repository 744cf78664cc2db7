import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  toEngineId,
  type ArticleKey,
  OptionError,
  DEFAULT_OPTIONS,
  resolveOptions,
  type GivenOptions,
} from '../../model';
import type {
  OptionValue,
  PreviewAnswer,
  PreviewEntry,
  PreviewResult,
  SettingRow,
  SettingsAnswer,
} from '../../contracts/settings';
import type { Audit } from '../../decisions';
import type { Changes } from '../../indexing';
import type { Jobs } from '../../jobs';
import type { PluginStore } from '../../store';
import { inTransaction } from '../../strapi';
import { differences, OPTION_NAMES, toSaved, valueOf, workOf } from '../../settings';
import type { ListChange, PreviewFinding } from './settings-preview';
import { sameJson } from '../../store';
import type { Settings } from '../../settings';
import type { Titles, Viewer } from '../shared';

const { NotFoundError, ValidationError } = errors;

type Values = Readonly<Record<string, unknown>>;

/** Shows, tries and saves the options that the panel sets. */
export const createSettingsPage = ({
  strapi,
  settings,
  store,
  jobs,
  changes,
  audit,
  titles,
  wake,
}: {
  strapi: Core.Strapi;
  settings: Settings;
  store: PluginStore;
  jobs: Jobs;
  changes: Changes;
  audit: Audit;
  titles: Titles;
  wake: () => void;
}) => {
  const read = (): SettingsAnswer => ({
    data: OPTION_NAMES.map((name): SettingRow => {
      const inFile = valueOf(settings.file(), name) !== undefined;
      const inPanel = valueOf(settings.saved(), name) !== undefined;
      return {
        name,
        // Every option of the panel has a default.
        value: valueOf(settings.options(), name) as OptionValue,
        origin: inFile ? 'file' : inPanel ? 'panel' : 'default',
        byDefault: valueOf(DEFAULT_OPTIONS, name) as OptionValue,
      };
    }),
  });

  /** Checks what the panel sends; the answer to a wrong option names it, for the form. */
  const check = async (values: Values): Promise<GivenOptions> => {
    await settings.load();
    try {
      return toSaved(values, { file: settings.file(), saved: settings.saved() });
    } catch (error) {
      if (!(error instanceof OptionError)) throw error;
      throw new ValidationError(error.message, { option: error.option });
    }
  };

  const toResult = async (finding: PreviewFinding, viewer: Viewer): Promise<PreviewResult> => {
    const keysOf = ({ source, before, after }: ListChange): ArticleKey[] => [
      source,
      ...[...before, ...after].map((ref) => ({ ...ref, locale: source.locale })),
    ];
    const known = await titles.read(finding.lists.flatMap(keysOf), viewer.canRead);
    const toSource = (key: ArticleKey) => ({
      uid: key.uid,
      documentId: key.documentId,
      locale: key.locale || null,
      title: known.get(toEngineId(key)) ?? null,
    });
    const toEntries = (
      refs: ListChange['before'],
      others: ListChange['before'],
      { locale }: ArticleKey
    ): PreviewEntry[] =>
      refs.map(({ uid, documentId }) => ({
        ...toSource({ uid, documentId, locale }),
        isOnlyHere: !others.some((one) => one.uid === uid && one.documentId === documentId),
      }));
    return {
      ...finding,
      lists: finding.lists.map(({ source, before, after }) => ({
        source: toSource(source),
        before: toEntries(before, after, source),
        after: toEntries(after, before, source),
      })),
    };
  };

  const readPreview = async (viewer: Viewer, id: number): Promise<PreviewAnswer> => {
    const job = await jobs.find(id);
    if (job?.kind !== 'preview') throw new NotFoundError('this preview no longer exists');
    const { status, attempts, done, total } = job;
    const isDone = status === 'done';
    // So the handler of `preview`, and the runner for a failed one, end it.
    const result = isDone ? await toResult(job.result as PreviewFinding, viewer) : null;
    const { reason = null } = (status === 'failed' ? job.result : {}) as { reason?: string };
    return { data: { id, status, isBegun: attempts > 0, done, total, result, reason } };
  };

  return {
    async read(): Promise<SettingsAnswer> {
      await settings.load();
      return read();
    },

    /**
     * Saves all options that the panel sets, and has done what they ask for; every node that shares the database looks at
     * what is saved again and again.
     */
    async save({ actor }: Viewer, values: Values): Promise<SettingsAnswer> {
      const after = await check(values);
      const before = settings.saved();
      if (sameJson(before, after)) return read();
      const file = settings.file();
      const work = workOf(resolveOptions(file, before), resolveOptions(file, after));
      await inTransaction(strapi, async () => {
        await store.saveSettings({ ...after });
        const now = Date.now();
        const isDone = work === 'nothing';
        await changes.create({
          kind: 'settings',
          jobId: isDone ? 0 : await jobs.ask('relink', { actor, work }),
          actor,
          before,
          after,
          startedAt: now,
          endedAt: isDone ? now : null,
          lists: isDone ? 0 : null,
        });
        const told = differences(before, after);
        await audit.write({ action: 'settings', actor, subject: 'settings', ...told });
      });
      await settings.load();
      wake();
      return read();
    },

    /** Asks for what would change if these options were saved. */
    async preview(viewer: Viewer, values: Values): Promise<PreviewAnswer> {
      const id = await jobs.ask('preview', { given: await check(values) });
      wake();
      return readPreview(viewer, id);
    },

    readPreview,

    async cancelPreview(viewer: Viewer, id: number): Promise<PreviewAnswer> {
      await jobs.cancel(id, ['preview']);
      return readPreview(viewer, id);
    },
  };
};
