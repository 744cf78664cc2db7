const DELIMITERS = [',', ';', '\t', '|'] as const;
/** So much of a file shows whether it is a table; what it cuts is not looked at. */
const MAX_LENGTH = 50_000;
const MAX_RECORDS = 200;
const TABLE_NAMES = /^(?:csv|tsv|tab|psv)$/;
/** The name of a column is short, and no sentence. */
const MAX_NAME = 60;
const SENTENCE_END = /[.!?。！？]$/u;
/** Within a sentence a space follows a comma. */
const SPACED = /^\s*\S/;

interface Field {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** Share of the records of a file called a table that have a field for each column; text without quotes has commas of its own. */
const LEAST_WHOLE = 0.7;

/**
 * Whether a text is a table of values: each of its records has the same number of fields, and the first names the columns.
 * Two columns may be chance, unless the file's name or a tab between them says so.
 */
export const isTable = (text: string, extension: string): boolean => {
  const isNamed = TABLE_NAMES.test(extension);
  const body = text.slice(0, MAX_LENGTH).trimEnd();
  return DELIMITERS.some((delimiter) => {
    if (!body.includes(delimiter)) return false;
    const all = readRecords(body, delimiter);
    const records = text.length > MAX_LENGTH ? all.slice(0, -1) : all;
    return isNamed ? isLooseTable(records) : isStrictTable(records, delimiter);
  });
};

const isLooseTable = (records: readonly Field[][]): boolean => {
  const [head = []] = records;
  const whole = records.filter((record) => record.length >= head.length);
  return (
    records.length >= 2 &&
    head.length >= 2 &&
    head.every(isName) &&
    whole.length >= LEAST_WHOLE * records.length
  );
};

const isStrictTable = (records: readonly Field[][], delimiter: string): boolean => {
  const [head = []] = records;
  const isTabbed = delimiter === '\t';
  const fewest = isTabbed ? 2 : 3;
  return (
    records.length >= fewest &&
    head.length >= fewest &&
    head.every(isName) &&
    (isTabbed || !isProse(head)) &&
    records.every((record) => record.length === head.length)
  );
};

const isName = ({ text }: Field): boolean =>
  text.length <= MAX_NAME && !text.includes('\n') && !SENTENCE_END.test(text.trim());

const isProse = (head: readonly Field[]): boolean =>
  head.slice(1).every(({ text, isQuoted }) => !isQuoted && /^\s/.test(text) && SPACED.test(text));

/** The records of a table (RFC 4180), in linear time: in quotes a field may hold delimiters and line ends. */
const readRecords = (text: string, delimiter: string): Field[][] => {
  const records: Field[][] = [];
  let record: Field[] = [];
  let at = 0;
  while (at <= text.length && records.length < MAX_RECORDS) {
    const isQuoted = text.charAt(at) === '"';
    const end = isQuoted ? endOfQuoted(text, at) : endOfField(text, at, delimiter);
    record.push({ text: text.slice(at, end), isQuoted });
    if (text.charAt(end) === delimiter) {
      at = end + 1;
      continue;
    }
    records.push(record);
    record = [];
    const lineEnd = text.indexOf('\n', end);
    if (lineEnd < 0) break;
    at = lineEnd + 1;
  }
  return records;
};

const endOfField = (text: string, start: number, delimiter: string): number => {
  let at = start;
  while (at < text.length && text.charAt(at) !== delimiter && text.charAt(at) !== '\n') at += 1;
  return at;
};

/** The end of a field in quotes, in which two quotes stand for one. */
const endOfQuoted = (text: string, start: number): number => {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    if (text.charAt(quote + 1) !== '"') return quote + 1;
    at = quote + 2;
  }
};
