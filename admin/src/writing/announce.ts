import { createContext, useContext } from 'react';

type Announce = (words: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

export const AnnounceProvider = AnnounceContext.Provider;

/** Tells a screen reader what was done; what is seen changes where it stands. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);
