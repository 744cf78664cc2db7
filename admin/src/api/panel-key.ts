/** The article whose form is open; without a locale where its content type has none. */
export interface PanelKey {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | undefined;
}

/** The same as a text, to compare by. */
export const nameOfKey = ({ uid, documentId, locale = '' }: PanelKey): string =>
  [uid, documentId, locale].join('|');
