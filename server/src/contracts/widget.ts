import type { Mode } from '../model';

/** What waits for an editor in one article. */
export interface OpenWork {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string;
  /** The titles that stand in lines which lead nowhere yet, in text order. */
  readonly lines: readonly string[];
  /** Connections that the engine made, and that nobody accepted, pinned or rejected. */
  readonly suggestions: number;
}

/** `GET /newsroom/widget`: the articles that whoever asks created or edited last, as far as something waits in them. */
export interface WidgetAnswer {
  readonly data: readonly OpenWork[];
  readonly meta: {
    /** In the mode `automatic` readers see suggestions already. */
    readonly mode: Mode;
    /** How many articles were looked at: none where the editor has none. */
    readonly looked: number;
  };
}
