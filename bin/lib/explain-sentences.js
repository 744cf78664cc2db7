'use strict';

const named = ({ title, documentId }) => (title ? `“${title}”` : documentId);

/** Relevance as the settings give it: two decimals, three for what two would hide. */
const share = (value) => value.toFixed(value < 0.01 ? 3 : 2);

/** One or several names as a part of a sentence. */
const listed = (names) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const LISTS = { background: 'the background', 'follow-up': 'the follow-ups' };
const listOf = (relation) => LISTS[relation] ?? 'the undated articles';

const ORIGINS = {
  inline: 'since a line in the text names it',
  pinned: 'since an editor pinned it',
  automatic: 'since the engine found it',
};

const REASONS = {
  'wrong-topic': 'wrong topic',
  outdated: 'outdated',
  'same-story': 'same story',
  sensitive: 'sensitive',
  other: 'another reason',
};

const by = ({ actor, name, at }) => {
  const who = name ?? (actor === null ? 'a script' : `user ${actor}`);
  return at ? `${who} on ${at.slice(0, 10)}` : who;
};

const causeOf = {
  kept: 'an undo restored the earlier list, which stays until the text or a decision on it changes',
  waiting: 'one of the two articles is about to be read again',
  sweep: 'the stored list is older; the next sweep or “newsroom rebuild” brings it up to date',
};

const why = (reasons) => {
  const words = reasons.filter(({ kind }) => kind === 'term').map(({ label }) => `“${label}”`);
  return words.length === 0 ? '' : ` Both mention ${listed(words)}.`;
};

/** One sentence or two for each kind of explanation. */
const SENTENCES = {
  shown: ({ target, place, origin, relevance, reasons, isKept }) =>
    `${named(target)} is shown at place ${place}, ${ORIGINS[origin]}${relevance === null ? '' : ` with a relevance of ${share(relevance)}`}.${why(reasons)}${isKept ? ' An undo restored this list.' : ''}`,
  behind: ({ target, of, relation, place, limit, before }) =>
    `${named(target)} is not shown: ${place === null ? 'it is not even among the best candidates' : `it comes at place ${place}`} of ${listOf(relation)}, which show ${limit}. Before it: ${listed(before.map(of))}.`,
  'below-threshold': ({ target, relevance, threshold }) =>
    `${named(target)} is not shown: its relevance is ${share(relevance)}, and the threshold is ${share(threshold)}.`,
  'nothing-in-common': ({ target, source }) =>
    `${named(target)} is not shown: it has no words in common with ${named(source)}.`,
  copy: ({ target, of, copied }) =>
    `${named(target)} is not shown: it tells the same story as ${of(copied)}.`,
  'too-like': ({ target, of, other }) =>
    `${named(target)} is not shown: it is too like ${of(other)}, which is in the list.`,
  rejected: ({ target, reason, decided }) =>
    `${named(target)} is not shown: ${by(decided)} rejected it (${REASONS[reason]}).`,
  'held-back': ({ source, target, side, topic, decided }) =>
    `${named(target)} is not shown: ${by(decided)} held back ${topic === null ? named(side === 'source' ? source : target) : `the topic ${topic} of ${named(side === 'source' ? source : target)}`}.`,
  unpublished: ({ source, target, side }) =>
    `${named(target)} is not shown: ${named(side === 'source' ? source : target)} is not published.`,
  'other-locale': ({ target, locales }) => {
    const others = locales.filter((locale) => locale !== '');
    return `${named(target)} is not shown: ${others.length > 0 ? `it exists in another locale alone (${listed(others)})` : 'its content type has no locales'}.`;
  },
  'not-indexed': ({ source, target, side, failure }) =>
    `${named(target)} is not shown: ${named(side === 'source' ? source : target)} ${failure === null ? 'was not read yet' : `could not be read (${failure})`}.`,
  'not-a-source': ({ source, target, side }) => {
    const { uid } = side === 'source' ? source : target;
    return `${named(target)} is not shown: ${uid} is not among the content types that take part.`;
  },
  itself: ({ target }) => `${named(target)} is not shown: an article is never connected to itself.`,
  'not-accepted': ({ target }) =>
    `${named(target)} is not shown: in the mode “review” an editor must accept it first.`,
  'not-linked-yet': ({ target, cause }) =>
    `${named(target)} is not shown, though the engine would list it today: ${causeOf[cause]}.`,
  'engine-not-ready': ({ target }) =>
    `${named(target)} is not shown; the engine is still being filled and can’t say why.`,
};

/** What the engine says where something else decided. */
const besides = ({ explanation: { kind }, engine }) => {
  const decided = ['rejected', 'held-back', 'not-accepted', 'not-linked-yet', 'unpublished'];
  if (!engine || !decided.includes(kind)) return '';
  return engine.verdict === 'nothing-in-common'
    ? ' The engine finds nothing in common.'
    : ` The engine gives it a relevance of ${share(engine.relevance)}.`;
};

/** What an explanation says, in plain words. */
const sentenceOn = (explained) => {
  const { source, target, explanation, articles } = explained;
  const known = [...articles, source, target];
  const of = ({ uid, documentId }) =>
    named(known.find((one) => one.uid === uid && one.documentId === documentId) ?? { documentId });
  const facts = { ...explanation, source, target, of, copied: explanation.of };
  return SENTENCES[explanation.kind](facts) + besides(explained);
};

module.exports = { sentenceOn };
