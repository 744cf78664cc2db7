import type { KeyboardEvent, ReactNode } from 'react';
import { Box } from '@strapi/design-system';

const PRESSES = ['Enter', ' '];

/**
 * Buttons within a cell of a table. Strapi's grid takes Enter for itself, to go into a cell and out again, so that it
 * would never press a button; on the cell around them it still does that.
 */
export const CellButtons = ({ children }: { readonly children: ReactNode }) => (
  <Box
    onKeyDown={(event: KeyboardEvent) => {
      if (PRESSES.includes(event.key)) event.stopPropagation();
    }}
  >
    {children}
  </Box>
);
