import type {
  DecisionBody,
  PanelRef,
  PanelTarget,
  PinBody,
  PinOrderBody,
  RejectReason,
  RestoreBody,
} from '../../../server/src/contracts/panel';

/** What an editor can do in the panel. Each can be sent twice without harm, since an answer may be lost. */
export type Click =
  | {
      readonly kind: 'pin' | 'note';
      readonly target: PanelTarget;
      readonly position?: number;
      readonly note: string | null;
    }
  | { readonly kind: 'unpin'; readonly target: PanelTarget }
  | { readonly kind: 'order'; readonly targets: readonly PanelTarget[] }
  | { readonly kind: 'accept'; readonly target: PanelTarget }
  | { readonly kind: 'reject'; readonly target: PanelTarget; readonly reason: RejectReason }
  /** Takes an acceptance or a rejection back. */
  | { readonly kind: 'restore'; readonly target: PanelTarget }
  | { readonly kind: 'choose'; readonly line: string; readonly target: PanelTarget }
  | { readonly kind: 'unchoose'; readonly line: string };

/** Names a target within the panel. */
export const nameOf = ({ uid, documentId }: PanelRef): string => `${uid}|${documentId}`;

export const isSame = (a: PanelRef, b: PanelRef): boolean => nameOf(a) === nameOf(b);

const refOf = ({ uid, documentId }: PanelRef): PanelRef => ({ uid, documentId });

interface ClickRequest {
  readonly method: 'POST' | 'PUT';
  /** Below the article's own address. */
  readonly path: string;
  readonly data: PinBody | PinOrderBody | DecisionBody | RestoreBody;
}

const post = (path: string, data: ClickRequest['data']): ClickRequest => ({
  method: 'POST',
  path,
  data,
});

/** How a click is told to the server. */
export const requestOf = (click: Click): ClickRequest => {
  switch (click.kind) {
    case 'pin':
    case 'note': {
      const { position, note } = click;
      const where = position === undefined ? {} : { position };
      return post('pins', { target: refOf(click.target), note, ...where });
    }
    case 'unpin':
      return post('pins/restore', { target: refOf(click.target) });
    case 'order':
      return { method: 'PUT', path: 'pins', data: { targets: click.targets.map(refOf) } };
    case 'accept':
      return post('decisions', { kind: 'accepted', target: refOf(click.target) });
    case 'reject': {
      const { reason } = click;
      return post('decisions', { kind: 'rejected', target: refOf(click.target), reason });
    }
    case 'restore':
      return post('decisions/restore', { target: refOf(click.target) });
    case 'choose': {
      const { line } = click;
      return post('decisions', { kind: 'chosen', target: refOf(click.target), line });
    }
    case 'unchoose':
      return post('decisions/restore', { line: click.line });
  }
};
