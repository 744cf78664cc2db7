import { useIntl } from 'react-intl';
import type {
  Decided,
  ExplanationKind,
  PanelExplanation,
} from '../../../server/src/contracts/explain';
import type { PanelRef } from '../../../server/src/contracts/panel';
import { useWords } from '../use-words';
import { nameOf } from '../api/click';

/** Kinds in which something else than the engine decided, so that its own word is worth knowing. */
const DECIDED: readonly ExplanationKind[] = [
  'rejected',
  'held-back',
  'not-accepted',
  'not-linked-yet',
  'unpublished',
];

/** What an explanation says: the answer first, then what belongs to it. */
export const useExplanationWords = () => {
  const say = useWords();
  const { formatDate, formatList, formatNumber } = useIntl();
  const share = (value: number): string =>
    formatNumber(value, { style: 'percent', maximumFractionDigits: 1 });

  const by = (key: string, { name, actor, at }: Decided, values = {}): string =>
    say(`panel.explain.${key}`, {
      who: name ?? say(actor === null ? 'panel.explain.script' : 'panel.explain.someone'),
      date: at === null ? '–' : formatDate(at, { dateStyle: 'medium' }),
      ...values,
    });

  const answerOf = ({ explanation, source, target, articles, topicName }: PanelExplanation) => {
    const known = [...articles, source, target];
    const titleOf = (ref: PanelRef): string =>
      known.find((one) => nameOf(one) === nameOf(ref))?.title ?? say('entry.hidden');
    const key = `panel.explain.${explanation.kind}`;
    switch (explanation.kind) {
      case 'shown':
        return [
          say(`${key}.${explanation.origin}`, { place: explanation.place }),
          ...(explanation.isKept ? [say('panel.explain.kept')] : []),
        ];
      case 'behind': {
        const { place, limit, before } = explanation;
        const titles = formatList(before.map((ref) => `“${titleOf(ref)}”`));
        return [
          place === null ? say(`${key}.far`, { limit }) : say(key, { place, limit }),
          ...(before.length > 0 ? [say(`${key}.before`, { titles })] : []),
        ];
      }
      case 'below-threshold': {
        const { relevance, threshold } = explanation;
        return [say(key, { relevance: share(relevance), threshold: share(threshold) })];
      }
      case 'copy': {
        const isOwn = nameOf(explanation.of) === nameOf(source);
        return [isOwn ? say(`${key}.own`) : say(key, { title: titleOf(explanation.of) })];
      }
      case 'too-like':
        return [say(key, { title: titleOf(explanation.other) })];
      case 'rejected':
        return [
          by('rejected', explanation.decided, {
            reason: say(`panel.reason.${explanation.reason}`),
          }),
        ];
      case 'held-back': {
        const { side, topic, decided } = explanation;
        const name = topicName ?? say('entry.hidden');
        return [
          by(topic === null ? `held.${side}` : `held.${side}.topic`, decided, { topic: name }),
        ];
      }
      case 'other-locale':
        return [say(key, { locales: formatList(explanation.locales.filter(Boolean)) || '–' })];
      case 'not-indexed': {
        const { side, failure } = explanation;
        return failure === null
          ? [say(`${key}.${side}`)]
          : [say(`${key}.${side}.failed`, { failure })];
      }
      case 'unpublished':
      case 'not-a-source':
        return [say(`${key}.${explanation.side}`)];
      case 'not-linked-yet':
        return [say(key), say(`${key}.${explanation.cause}`)];
      case 'nothing-in-common':
      case 'itself':
      case 'not-accepted':
      case 'engine-not-ready':
        return [say(key)];
    }
  };

  return (explained: PanelExplanation): string[] => {
    const { explanation, engine } = explained;
    const isShown = explanation.kind === 'shown' && explanation.relevance !== null;
    const figure =
      engine && engine.relevance > 0 && (isShown || DECIDED.includes(explanation.kind))
        ? [say('panel.explain.engine', { relevance: share(engine.relevance) })]
        : [];
    return [...answerOf(explained), ...figure];
  };
};
