'use strict';

const { print } = require('./terminal');

/** So many unresolved lines are listed; the panel has them all. */
const MAX_LINES = 50;

const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

const by = (results, wanted) => results.filter(({ kind }) => kind === wanted);

/** Names in the order of their first use, each with how often it was used where that is more than once. */
const tally = (names) => {
  const uses = new Map();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  return [...uses].map(([name, number]) => (number > 1 ? `${name} (${number})` : name)).join(', ');
};

const printArticles = (heading, results, notesOn) => {
  if (results.length === 0) return;
  print(`${heading}:`);
  for (const result of results) {
    const notes = notesOn(result).filter(Boolean);
    const { name, title } = result;
    print(`  ${name}: ${title}${notes.length > 0 ? ` – ${notes.join('; ')}` : ''}`);
  }
};

/** What an editor should know of the locale that an article was put into. */
const localeNote = ({ locale, otherLanguage }, expected) => {
  if (otherLanguage !== null) {
    return `says that it is in “${otherLanguage}”, but was taken in as ${locale}`;
  }
  return locale === expected ? '' : `in ${locale}, as it says itself`;
};

const stateNote = ({ differs, isPublished, staysDraft }, publish) => {
  if (differs) return 'the file has changed since; the article is left unchanged';
  if (!publish || isPublished) return '';
  return staysDraft === null
    ? 'still a draft: publish it in the panel'
    : `stays a draft: ${staysDraft}`;
};

const printLines = (results) => {
  const lines = results.flatMap(({ name, lines: own }) => own.map((line) => ({ ...line, name })));
  if (lines.length === 0) return;
  const open = lines.filter(({ isLinked }) => !isLinked);
  print(
    `Connection lines: ${lines.length - open.length} linked, ${open.length} left unresolved${open.length > 0 ? ':' : '.'}`
  );
  for (const { title, name } of open.slice(0, MAX_LINES)) {
    print(`  ${title}${results.length > 1 ? ` in ${name}` : ''}`);
  }
  if (open.length > MAX_LINES) print(`  … and ${open.length - MAX_LINES} more`);
};

/** The articles that were made, published ones and drafts apart. */
const printMade = (made, { publish, dryRun, locale }) => {
  const isDraft = ({ staysDraft }) => !publish || staysDraft !== null;
  const verb = dryRun ? 'Would make' : 'Made';
  for (const [kind, results] of [
    ['published article', made.filter((result) => !isDraft(result))],
    ['draft article', made.filter(isDraft)],
  ]) {
    printArticles(`${verb} ${count(results.length, kind)}`, results, (result) => [
      result.staysDraft === null ? '' : `stays a draft: ${result.staysDraft}`,
      localeNote(result, locale),
    ]);
  }
};

/** Prints what became of the files: what was made, linked, left unresolved, and what failed and why. */
const printSummary = (results, { publish, dryRun, locale }) => {
  const made = by(results, 'made');
  const known = by(results, 'known');
  const failed = by(results, 'refused');
  printMade(made, { publish, dryRun, locale });
  printArticles(
    `${count(known.length, 'article')} known already, left as ${known.length === 1 ? 'it is' : 'they are'}`,
    known,
    (result) => [stateNote(result, publish), localeNote(result, locale)]
  );
  printLines([...made, ...known]);
  const topics = tally(made.flatMap((result) => result.topics));
  if (topics !== '') print(`${dryRun ? 'Topics to be given' : 'Topics given'}: ${topics}`);
  const terms = made.flatMap((result) => result.terms);
  if (terms.length > 0)
    print(`Glossary terms ${dryRun ? 'to be drafted' : 'drafted'}: ${terms.join(', ')}`);
  if (failed.length > 0) {
    print(`${count(failed.length, 'file')} failed:`);
    for (const { reason } of failed) print(`  ${reason}`);
  }
  if (dryRun) print('This was a dry run: nothing was created.');
};

module.exports = { printSummary };
