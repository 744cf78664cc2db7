import { errors } from '@strapi/utils';
import type { ArticleKey, DocumentRef } from '../../model';
import { UID } from '../../model';
import type { Explanation, PanelExplanation } from '../../contracts/explain';
import type { PanelReason } from '../../contracts/panel';
import type { Reason } from '../../engine/model';
import type { Explainer } from '../../explain';
import type { PanelTargets, Part, Viewer } from '../shared';

const noArticle = () => new errors.NotFoundError('there is no such article in this locale');

/** Explains to an editor why an article is shown, or why not, as far as the editor may know. */
export const createPanelExplanation = ({
  explainer,
  panelTargets,
}: {
  explainer: Explainer;
  panelTargets: PanelTargets;
}) => {
  const toPanel = async (
    viewer: Viewer,
    locale: string,
    lists: readonly (readonly Reason[])[]
  ): Promise<(reasons: readonly Reason[]) => PanelReason[]> => {
    const namesOf = (uid: string, kind: Reason['kind']) => {
      const ids = lists.flat().flatMap((reason) => (reason.kind === kind ? [reason.label] : []));
      return panelTargets.namesOf(uid, locale, ids, viewer.canRead);
    };
    const names = {
      topic: await namesOf(UID.topic, 'topic'),
      glossary: await namesOf(UID.glossaryTerm, 'glossary'),
    };
    return (reasons) =>
      reasons.map(({ kind, label, share }) => ({
        kind,
        label: kind === 'term' ? label : (names[kind].get(label) ?? null),
        share,
      }));
  };

  const topicIn = (explanation: Explanation): string | null =>
    explanation.kind === 'held-back' ? explanation.topic : null;

  return {
    /** @throws NotFoundError where one of the two is not there, or not to be read by the viewer. */
    async read(viewer: Viewer, key: ArticleKey, target: DocumentRef): Promise<PanelExplanation> {
      if (!(await viewer.reads(key))) throw noArticle();
      const found = await explainer.explain(key, target, { onlooker: viewer });
      if (!found || found.target.title === null) throw noArticle();
      const { explanation, engine } = found;
      const shown = explanation.kind === 'shown' ? explanation.reasons : [];
      const seesBoth = (part: Part): boolean =>
        [key, target].every(({ uid }) => viewer.sees(uid, part));
      const toLabelled = await toPanel(viewer, key.locale, [shown, engine?.reasons ?? []]);
      // What two texts share would tell what stands in either.
      const toReasons = (reasons: readonly Reason[]): PanelReason[] =>
        seesBoth('text')
          ? toLabelled(reasons.filter(({ kind }) => kind !== 'topic' || seesBoth('topics')))
          : [];
      const topic = topicIn(explanation);
      const names = await panelTargets.namesOf(
        UID.topic,
        key.locale,
        topic === null ? [] : [topic],
        viewer.canRead
      );
      return {
        ...found,
        explanation:
          explanation.kind === 'shown'
            ? { ...explanation, reasons: toReasons(explanation.reasons) }
            : explanation,
        engine: engine && { ...engine, reasons: toReasons(engine.reasons) },
        topicName: topic === null ? null : (names.get(topic) ?? null),
      };
    },
  };
};
