import { Box } from '@strapi/design-system';
import type { DefaultTheme } from 'styled-components';

/** A dot in a colour of the map. */
export const Swatch = ({ token }: { readonly token: keyof DefaultTheme['colors'] }) => (
  <Box
    background={token}
    width="1.2rem"
    height="1.2rem"
    borderRadius="50%"
    shrink={0}
    aria-hidden
    data-swatch={token}
  />
);
