import { Th, Typography } from '@strapi/design-system';
import { useWords } from '../use-words';

/** The heads of a table's columns; their words stand under `<of>.<column>`. */
export const Heads = ({
  of,
  columns,
}: {
  readonly of: string;
  readonly columns: readonly string[];
}) => {
  const say = useWords();
  return columns.map((column) => (
    <Th key={column}>
      <Typography variant="sigma">{say(`${of}.${column}`)}</Typography>
    </Th>
  ));
};
