import { Suspense, type ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { Boundary } from '../components/Boundary';
import { Waiting } from '../components/states';
import { useWords } from '../use-words';

/** Around the body of a side panel, which is loaded when it is needed and must not take the form down with it. */
export const SideBody = ({ children }: { readonly children: ReactNode }) => {
  const say = useWords();
  return (
    <Boundary fallback={<Typography variant="pi">{say('state.broken')}</Typography>}>
      <Suspense fallback={<Waiting />}>{children}</Suspense>
    </Boundary>
  );
};
