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

const printArticles = (heading, results) => {
  if (results.length === 0) return;
  print(`${heading}:`);
  for (const { name, title, note } of results) {
    print(`  ${name}: ${title}${note ? ` – ${note}` : ''}`);
  }
};

const noteOn = ({ differs, isPublished }, publish) => {
  if (differs) return 'the file has changed since; the article is left unchanged';
  return publish && !isPublished ? 'still a draft: publish it in the panel' : '';
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

/** Prints what became of the files: what was made, linked, left unresolved, and what failed and why. */
const printSummary = (results, { publish, dryRun }) => {
  const made = by(results, 'made');
  const known = by(results, 'known');
  const failed = by(results, 'refused');
  const articles = count(made.length, publish ? 'published article' : 'draft article');
  if (made.length > 0) printArticles(`${dryRun ? 'Would make' : 'Made'} ${articles}`, made);
  printArticles(
    `${count(known.length, 'article')} known already, left as ${known.length === 1 ? 'it is' : 'they are'}`,
    known.map((result) => ({ ...result, note: noteOn(result, publish) }))
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
