import { analyze } from '../../../server/src/engine';
import type { AnalyzedDocument, Document, TextBlock } from '../../../server/src/engine';

type BlockSketch = string | Partial<TextBlock>;

/** A document that shows only what matters; `body` is paragraphs, or blocks where the kind matters. */
export const document = ({
  body = [],
  ...rest
}: Partial<Omit<Document, 'blocks'>> & { body?: readonly BlockSketch[] } = {}): Document => ({
  id: 'a',
  source: 'article',
  locale: 'en',
  title: '',
  excerpt: '',
  date: null,
  topics: [],
  ...rest,
  blocks: body.map((sketch, block) => ({
    path: 'body',
    block,
    offset: 0,
    kind: 'paragraph',
    text: '',
    links: [],
    ...(typeof sketch === 'string' ? { text: sketch } : sketch),
  })),
});

/** The analysed row of such a document. */
export const row = (sketch: Parameters<typeof document>[0]): AnalyzedDocument =>
  analyze(document(sketch));
