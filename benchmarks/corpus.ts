import { languageOf } from '../server/src/engine';
import type { Document } from '../server/src/engine';
import { plainBlocks } from './plain-markdown';

/** One text of a corpus. */
export interface CorpusDocument {
  readonly id: string;
  readonly title?: string;
  readonly body: string;
  readonly lang?: string;
  readonly date?: string;
}

/** A text of a corpus as the engine takes it. */
export const documentOf = ({ id, title = '', body, lang = '', date }: CorpusDocument): Document => {
  const time = date === undefined ? NaN : Date.parse(date);
  return {
    id,
    source: 'corpus',
    // Where nothing is said of the language, the script decides, and keeps languages apart.
    locale: lang === '' ? languageOf('', `${title}\n${body}`) : lang,
    title,
    excerpt: '',
    blocks: plainBlocks(body),
    date: Number.isNaN(time) ? null : time,
    topics: [],
  };
};

/** Whether a text is of the wanted language, a regional kind of it, or any where none is wanted. */
export const isOfLanguage = ({ lang }: CorpusDocument, wanted: string | undefined): boolean =>
  wanted === undefined || lang === wanted || lang?.split('-')[0] === wanted;
