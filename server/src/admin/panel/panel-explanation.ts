import { errors } from '@strapi/utils';
import type { ArticleKey, DocumentRef } from '../../model';
import { UID } from '../../model';
import type { Explanation, PanelExplanation } from '../../contracts/explain';
import type { PanelReason } from '../../contracts/panel';
import type { Reason } from '../../engine/model';
import type { Explainer } from '../../explain';
import type { PanelTargets, Viewer } from '../shared';
import { readReasonNames, toPanelReasons } from './panel-reasons';

const noArticle = () => new errors.NotFoundError('there is no such article in this locale');

/** Explains to an editor why an article is shown, or why not, as far as the editor may know. */
export const createPanelExplanation = ({
  explainer,
  panelTargets,
}: {
  explainer: Explainer;
  panelTargets: PanelTargets;
}) => {
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
      const reasons = [...shown, ...(engine?.reasons ?? [])];
      const reasonNames = await readReasonNames(panelTargets, viewer, key.locale, reasons);
      const toReasons = (of: readonly Reason[]): PanelReason[] =>
        toPanelReasons(of, reasonNames, viewer, [key.uid, target.uid]);
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
