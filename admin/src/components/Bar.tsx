import { Box } from '@strapi/design-system';

/** A share of a whole as a bar, told to a screen reader too. Strapi's own fills the part that is left. */
export const Bar = ({
  share,
  label,
}: {
  /** Within 0–1. */
  readonly share: number;
  readonly label: string;
}) => (
  <Box
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={Math.round(100 * share)}
    background="neutral200"
    hasRadius
    overflow="hidden"
    width="100%"
    height="0.8rem"
  >
    <Box background="primary600" height="100%" width={`${100 * share}%`} />
  </Box>
);
