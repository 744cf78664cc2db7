import type { PanelTarget, PanelView } from '../../../../server/src/contracts/panel';
import { isSame, type Click } from '../../api/click';
import { findConnection } from './expected';

/** The click that brings back what was said of an article before; null where nothing was. */
const saidBefore = (view: PanelView, target: PanelTarget): Click | null => {
  const position = view.pinned.findIndex((pin) => isSame(pin.target, target));
  const pin = view.pinned[position];
  if (pin) return { kind: 'pin', target, position, note: pin.note };
  const rejection = view.rejected.find((one) => isSame(one.target, target));
  if (rejection) return { kind: 'reject', target, reason: rejection.reason };
  return findConnection(view, target)?.accepted ? { kind: 'accept', target } : null;
};

/** The click that undoes another, by the view before it. */
export const undoOf = (view: PanelView, click: Click): Click => {
  switch (click.kind) {
    case 'pin':
    case 'note':
      return saidBefore(view, click.target) ?? { kind: 'unpin', target: click.target };
    case 'unpin':
    case 'accept':
    case 'reject':
    case 'restore':
      return saidBefore(view, click.target) ?? { kind: 'restore', target: click.target };
    case 'order':
      return { kind: 'order', targets: view.pinned.map(({ target }) => target) };
    case 'choose':
    case 'unchoose': {
      const { line } = click;
      const before = view.lines.find(({ title }) => title === line);
      return before?.resolution === 'chosen' && before.target
        ? { kind: 'choose', line, target: before.target }
        : { kind: 'unchoose', line };
    }
  }
};
