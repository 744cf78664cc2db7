import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import HK_VARIANTS from 'opencc-js/dict/HKVariants';
import HK_VARIANTS_BACK from 'opencc-js/dict/HKVariantsRev';
import ST_CHARACTERS from 'opencc-js/dict/STCharacters';
import TS_CHARACTERS from 'opencc-js/dict/TSCharacters';
import TS_PHRASES from 'opencc-js/dict/TSPhrases';
import TW_VARIANTS from 'opencc-js/dict/TWVariants';
import TW_VARIANTS_BACK from 'opencc-js/dict/TWVariantsRev';
import { format, resolveConfig } from 'prettier';

// Makes the engine's table of Chinese letters anew, of OpenCC's dictionaries as opencc-js has them. Letters are one where a
// dictionary writes one for the other: alone, within a phrase, or as the form of a region. `--check` writes nothing, and
// fails where the table is not what the dictionaries give.

const TABLE = fileURLToPath(
  new URL('../server/src/engine/text/letters/simplified-forms.ts', import.meta.url)
);
const GROUPS_A_LINE = 12;

const pairsOf = (dictionary) => dictionary.split('|').map((pair) => pair.split(' '));

/** The letters of a phrase, each with the one in its place in the other writing. */
const lettersOf = ([from, to]) => {
  const others = Array.from(to);
  return Array.from(from, (letter, i) => [letter, others[i] ?? letter]);
};

const DICTIONARIES = [
  ...[TS_CHARACTERS, ST_CHARACTERS, TS_PHRASES],
  ...[TW_VARIANTS, TW_VARIANTS_BACK, HK_VARIANTS, HK_VARIANTS_BACK],
];

/** Offsets stay what they are only where a letter takes as many units as the other. */
const pairs = DICTIONARIES.flatMap(pairsOf)
  .flatMap(lettersOf)
  .filter(([from, to]) => from !== to && from.length === to.length);

const simplifications = pairsOf(TS_CHARACTERS).filter(([from, to]) => from !== to);
const traditional = new Set(simplifications.map(([from]) => from));
const simplified = new Set(simplifications.map(([, to]) => to));

const order = (a, b) =>
  Number(simplified.has(b)) - Number(simplified.has(a)) || a.codePointAt(0) - b.codePointAt(0);

const groups = new Map();
for (const [from, to] of pairs) {
  const all = new Set([...(groups.get(from) ?? [from]), ...(groups.get(to) ?? [to])]);
  for (const letter of all) groups.set(letter, all);
}
const words = [...new Set(groups.values())]
  .map((group) => [...group].sort(order))
  .map((group) => [
    group.filter((letter) => !traditional.has(letter)).join(''),
    group.filter((letter) => traditional.has(letter)).join(''),
  ])
  .map((sides) => sides.join('|').replace(/\|$/, ''))
  .sort((a, b) => a.codePointAt(0) - b.codePointAt(0));
const lines = [];
for (let at = 0; at < words.length; at += GROUPS_A_LINE) {
  const end = at + GROUPS_A_LINE < words.length ? ' ' : '';
  lines.push(`'${words.slice(at, at + GROUPS_A_LINE).join(' ')}${end}'`);
}

const code = `/**
 * Chinese letters that are one, group by group: behind the bar those that are traditional alone. The first of a group is what
 * the others are brought to. Not to be edited: made by scripts/simplified-forms.mjs of the dictionaries of OpenCC (© Carbo Kuo
 * and contributors, Apache License 2.0: LICENSE.Apache-2.0), whose pairs were brought together into groups.
 */
export const SIMPLIFIED_FORMS =
${lines.join(' +\n')};
`;
const table = await format(code, { ...(await resolveConfig(TABLE)), parser: 'typescript' });
if (!process.argv.includes('--check')) {
  writeFileSync(TABLE, table);
} else if (readFileSync(TABLE, 'utf8') !== table) {
  process.stderr.write(
    'simplified-forms.ts is not what the dictionaries give: node scripts/simplified-forms.mjs\n'
  );
  process.exitCode = 1;
}
