import { Link, Tooltip, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { WritingTerm } from '../../../server/src/contracts/writing';
import { useLinkNewsroomTermMutation } from '../api/writing';
import { addressOf } from '../strapi/entry-address';
import { Item, Remark } from '../side-panel/Item';
import { nameOfKey, type PanelKey } from '../api/panel-key';
import { useWords } from '../use-words';
import { ClickButton } from './ClickButton';

const GLOSSARY_TERM = 'plugin::newsroom.glossary-term';
/** What fits beside a form; the rest is in the term's own form, where the link leads. */
const MAX_SHOWN = 300;

const shorten = (text: string): string =>
  text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN).toWellFormed()}…` : text;

/** A glossary term in the text. Its definition is shown under the pointer and under the focus alike. */
export const TermItem = ({
  of,
  term,
  canReview,
}: {
  readonly of: PanelKey;
  readonly term: WritingTerm;
  readonly canReview: boolean;
}) => {
  const say = useWords();
  const [link] = useLinkNewsroomTermMutation();
  const { documentId, locale, definition, isDefined, isUnlinked, surface, sentence } = term;
  const missing = isDefined ? 'writing.definition.hidden' : 'writing.definition.none';
  const hint = definition === null ? say(missing) : shorten(definition);
  const send = (isLinked: boolean) => () => link({ of, term: documentId, isLinked }).unwrap();
  const name = `${nameOfKey(of)}|term|${documentId}`;
  return (
    <Item>
      <Tooltip
        label={
          <Typography variant="pi" textColor="neutral0" style={{ whiteSpace: 'pre-line' }}>
            {hint}
          </Typography>
        }
        side="left"
        style={{ maxWidth: '32rem' }}
      >
        <Link
          tag={NavLink}
          to={addressOf({ uid: GLOSSARY_TERM, documentId, locale })}
          style={isUnlinked ? { textDecoration: 'line-through' } : {}}
        >
          {term.term}
        </Link>
      </Tooltip>
      {surface !== term.term && <Remark>{say('writing.surface', { surface })}</Remark>}
      {isUnlinked ? <Remark>{say('writing.unlinked')}</Remark> : <Remark>{sentence}</Remark>}
      {!isDefined && <Remark>{say('writing.definition.none')}</Remark>}
      {canReview && (
        <ClickButton
          click={`${name}|${isUnlinked ? 'link' : 'unlink'}`}
          name={term.term}
          label={say(isUnlinked ? 'writing.link' : 'writing.unlink')}
          done={say(isUnlinked ? 'writing.link.done' : 'writing.unlink.done', { term: term.term })}
          send={send(isUnlinked)}
        />
      )}
    </Item>
  );
};
