import { LinkButton } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { Empty } from '../components/states';
import { PLUGIN_ID } from '../plugin-id';
import { useWords } from '../use-words';

/** An address that leads nowhere, or to a section that the role may not open. */
export const UnknownPage = () => {
  const say = useWords();
  return (
    <Empty
      title={say('page.unknown')}
      next={say('page.unknown.next')}
      action={
        <LinkButton tag={NavLink} to={`/plugins/${PLUGIN_ID}`} variant="secondary">
          {say('page.title')}
        </LinkButton>
      }
    />
  );
};
