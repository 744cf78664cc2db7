import { createContext, useContext } from 'react';
import type { Click } from '../../api/click';

/** What whoever looks at the panel may do in it, and how it is done. */
export interface Desk {
  readonly canPin: boolean;
  readonly canReview: boolean;
  readonly act: (click: Click) => void;
}

const DeskContext = createContext<Desk | null>(null);

export const DeskProvider = DeskContext.Provider;

/** The desk of the panel around; there is one wherever a connection is drawn. */
export const useDesk = (): Desk => {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('there is no panel around');
  return desk;
};
