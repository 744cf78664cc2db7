import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useWords } from '../use-words';

/** Names an entry in a locale; null where its content type has none. */
export interface EntryRef {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
}

/** Where the Content Manager edits an entry. The locale is named, since the Content Manager remembers the last one. */
export const addressOf = ({ uid, documentId, locale }: EntryRef): string => {
  const query = locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : '';
  return `/content-manager/collection-types/${uid}/${documentId}${query}`;
};

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
