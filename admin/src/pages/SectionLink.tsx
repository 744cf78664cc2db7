import { LinkButton } from '@strapi/design-system';
import { NavLink, useLocation } from 'react-router-dom';
import { PLUGIN_ID } from '../plugin-id';

/** Leads to a section, and tells that it is the one shown. */
export const SectionLink = ({ path, label }: { readonly path: string; readonly label: string }) => {
  const to = `/plugins/${PLUGIN_ID}/${path}`;
  const isShown = useLocation().pathname.startsWith(to);
  return (
    <LinkButton
      tag={NavLink}
      to={to}
      variant={isShown ? 'secondary' : 'tertiary'}
      size="S"
      aria-current={isShown ? 'page' : undefined}
    >
      {label}
    </LinkButton>
  );
};
