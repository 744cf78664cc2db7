import { useId, useState, type ReactNode } from 'react';
import { Box, Flex, TextButton } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';

/** Shows on demand what is not always wanted. */
export const Disclosure = ({
  label,
  end,
  children,
}: {
  readonly label: string;
  /** Stands at the end of the same row, shown always. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}) => {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <Box width="100%">
      <Flex justifyContent="space-between">
        <TextButton
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          endIcon={isOpen ? <CaretUp /> : <CaretDown />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {label}
        </TextButton>
        {end}
      </Flex>
      {isOpen && (
        <Flex id={id} direction="column" alignItems="stretch" paddingTop={2}>
          {children}
        </Flex>
      )}
    </Box>
  );
};
