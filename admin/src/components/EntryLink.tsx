import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { addressOf, type EntryRef } from '../strapi/entry-address';
import { useWords } from '../use-words';

/** An entry by its title, which leads to its form; an entry whose title the server keeps back is only told of. */
export const EntryLink = ({ title, ...entry }: EntryRef & { readonly title: string | null }) => {
  const say = useWords();
  if (title === null) return <Typography textColor="neutral600">{say('entry.hidden')}</Typography>;
  return (
    <Link tag={NavLink} to={addressOf(entry)}>
      {title === '' ? say('entry.untitled') : title}
    </Link>
  );
};
