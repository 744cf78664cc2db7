import type {
  PanelConnection,
  PanelLine,
  PanelTarget,
  PanelView,
} from '../../../../server/src/contracts/panel';
import { isSame, type Click } from '../../api/click';

const LISTS = ['background', 'followUp', 'undated', 'suggestions'] as const;

/** The automatic lists that a site shows. */
const LIST_OF = { background: 'background', 'follow-up': 'followUp' } as const;

/** A connection of the panel to this article, wherever it stands. */
export const findConnection = (view: PanelView, target: PanelTarget): PanelConnection | undefined =>
  [view.pinned, ...LISTS.map((list) => view[list])]
    .flat()
    .find((connection) => isSame(connection.target, target));

/** The view without an article in any list that a decision moves it between. */
const without = (view: PanelView, target: PanelTarget): PanelView => {
  const isOther = (one: { readonly target: PanelTarget }): boolean => !isSame(one.target, target);
  return {
    ...view,
    pinned: view.pinned.filter(isOther),
    background: view.background.filter(isOther),
    followUp: view.followUp.filter(isOther),
    undated: view.undated.filter(isOther),
    suggestions: view.suggestions.filter(isOther),
    rejected: view.rejected.filter(isOther),
  };
};

const withPin = (view: PanelView, click: Extract<Click, { kind: 'pin' | 'note' }>): PanelView => {
  const { target, note } = click;
  const rest = without(view, target);
  const pin: PanelConnection = {
    origin: 'pinned',
    relation: findConnection(view, target)?.relation ?? null,
    target,
    relevance: null,
    reasons: [],
    accepted: true,
    note,
    isCopy: view.copies.some((copy) => isSame(copy, target)),
  };
  const position = click.position ?? rest.pinned.length;
  return {
    ...rest,
    pinned: [...rest.pinned.slice(0, position), pin, ...rest.pinned.slice(position)],
  };
};

/** As the server lists them: what an editor accepted comes first, the rest by relevance. */
const inOrder = (list: readonly PanelConnection[]): PanelConnection[] =>
  [...list].sort(
    (a, b) => Number(b.accepted) - Number(a.accepted) || (b.relevance ?? -1) - (a.relevance ?? -1)
  );

const withAccepted = (view: PanelView, target: PanelTarget, accepted: boolean): PanelView => {
  const before = findConnection(view, target);
  if (!before) return without(view, target);
  const connection = { ...before, accepted };
  if (accepted && view.suggestions.some((one) => isSame(one.target, target))) {
    const list = before.relation === null ? 'undated' : LIST_OF[before.relation];
    const rest = without(view, target);
    return { ...rest, [list]: inOrder([...rest[list], connection]) };
  }
  // What was kept by the editor's word alone is gone with it.
  if (!accepted && before.relevance === null) return without(view, target);
  const changed = (list: readonly PanelConnection[]) =>
    inOrder(list.map((one) => (isSame(one.target, target) ? connection : one)));
  return {
    ...view,
    background: changed(view.background),
    followUp: changed(view.followUp),
    undated: changed(view.undated),
  };
};

const withLine = (
  view: PanelView,
  title: string,
  change: (line: PanelLine) => PanelLine
): PanelView => ({
  ...view,
  lines: view.lines.map((line) => (line.title === title ? change(line) : line)),
});

/** What the panel will show once a click is saved, as far as can be told here. */
export const expected = (view: PanelView, click: Click): PanelView => {
  switch (click.kind) {
    case 'pin':
    case 'note':
      return withPin(view, click);
    case 'unpin':
      return without(view, click.target);
    case 'order': {
      const placeOf = ({ target }: PanelConnection): number => {
        const place = click.targets.findIndex((one) => isSame(one, target));
        return place === -1 ? click.targets.length : place;
      };
      return { ...view, pinned: [...view.pinned].sort((a, b) => placeOf(a) - placeOf(b)) };
    }
    case 'accept':
      return withAccepted(view, click.target, true);
    case 'reject': {
      const { target, reason } = click;
      const rest = without(view, target);
      return { ...rest, rejected: [...rest.rejected, { target, reason }] };
    }
    case 'restore': {
      const isRejected = view.rejected.some(({ target }) => isSame(target, click.target));
      return isRejected ? without(view, click.target) : withAccepted(view, click.target, false);
    }
    case 'choose':
      return withLine(view, click.line, (line) => ({
        ...line,
        resolution: 'chosen',
        target: click.target,
      }));
    case 'unchoose':
      return withLine(view, click.line, (line) => ({
        ...line,
        resolution: 'unresolved',
        target: null,
      }));
  }
};
