import { z } from '@strapi/utils';
import { oneOf, record, rowIdText } from '../schema';

/** An option that the panel can set; the groups of the file are written with a dot. */
export const optionName = oneOf(
  'mode',
  'limit',
  'threshold',
  'urlTemplate',
  'markers',
  'glossary.perTerm',
  'glossary.max',
  'topics.seed',
  'engine.reconcileEvery'
);
export type OptionName = z.infer<typeof optionName>;

export type OptionValue = string | number | boolean | null | readonly string[];

/** Options by name; what is not there is left to the default. */
export type OptionValues = Partial<Readonly<Record<OptionName, OptionValue>>>;

/** One option as it is in force, and who said so. */
export interface SettingRow {
  readonly name: OptionName;
  readonly value: OptionValue;
  readonly origin: 'file' | 'panel' | 'default';
  /** What holds where nobody says anything. */
  readonly byDefault: OptionValue;
}

/** `GET /newsroom/settings`, and what `PUT /newsroom/settings` answers. */
export interface SettingsAnswer {
  readonly data: readonly SettingRow[];
}

/**
 * `PUT /newsroom/settings` and `POST /newsroom/settings/preview`: all that the panel sets, but what the file fixes. The
 * values are checked as those of the file are, once they are put together with what it says.
 */
export const settingsBody = record({
  values: z.record(z.string(), z.unknown(), { error: 'an object from options to their values' }),
});

/** The same as the panel sends it. */
export interface SettingsBody {
  readonly values: OptionValues;
}

/** `GET` and `DELETE /newsroom/settings/preview/:id` */
export const previewPath = record({ id: rowIdText });

/** An article of a list that a preview shows; `title` is null where whoever asks may not read it. */
export interface PreviewEntry {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string | null;
  /** Whether it is in one of the two lists alone. */
  readonly isOnlyHere: boolean;
}

/** One list of the preview: what a reader is shown of an article now, and what it would be. */
export interface PreviewList {
  readonly source: Omit<PreviewEntry, 'isOnlyHere'>;
  readonly before: readonly PreviewEntry[];
  readonly after: readonly PreviewEntry[];
}

/** What would change. */
export interface PreviewResult {
  /** Articles looked at. */
  readonly looked: number;
  /** Articles that are published. */
  readonly total: number;
  /** Lists that would change among those looked at. */
  readonly changed: number;
  /** Whether new options change how texts are read: then other articles' texts are taken as they are read now. */
  readonly isRough: boolean;
  /** Ten of them at most. */
  readonly lists: readonly PreviewList[];
}

/** `POST /newsroom/settings/preview`, `GET` and `DELETE /newsroom/settings/preview/:id` */
export interface PreviewAnswer {
  readonly data: {
    readonly id: number;
    readonly status: 'waiting' | 'done' | 'failed' | 'cancelled';
    /** False as long as it waits for its turn. */
    readonly isBegun: boolean;
    readonly done: number;
    readonly total: number;
    /** Null until it is done. */
    readonly result: PreviewResult | null;
    /** Why it failed. */
    readonly reason: string | null;
  };
}
