import { useId, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { Box, Field, Flex, Loader, TextInput, Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import type { PanelTarget } from '../../../server/src/contracts/panel';
import { useSearchNewsroomQuery } from '../api/panel';
import { useWords } from '../use-words';
import { nameOf } from '../api/click';
import { Remark } from '../side-panel/Item';
import type { PanelKey } from '../api/panel-key';
import { useAge } from '../side-panel/use-age';

/** So long after the last key the server is asked. */
const TYPING_MS = 250;

/** Brings the option into sight that the arrow keys came to. */
const reveal = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

const Hit = ({
  id,
  target,
  isActive,
  onPick,
}: {
  readonly id: string;
  readonly target: PanelTarget;
  readonly isActive: boolean;
  readonly onPick: () => void;
}) => {
  const say = useWords();
  const age = useAge();
  const facts = [
    ...(target.isPublished ? [] : [say('panel.draft.short')]),
    ...(target.publishedOn === null ? [] : [age(target.publishedOn)]),
  ];
  return (
    <Box
      tag="li"
      id={id}
      ref={isActive ? reveal : undefined}
      role="option"
      aria-selected={isActive}
      padding={2}
      hasRadius
      background={isActive ? 'primary100' : 'neutral0'}
      // The field keeps the focus.
      onMouseDown={(event: { preventDefault: () => void }) => event.preventDefault()}
      onClick={onPick}
      style={{ cursor: 'pointer' }}
    >
      <Typography variant="pi" tag="div">
        {target.title}
      </Typography>
      {facts.length > 0 && <Remark>{facts.join(' · ')}</Remark>}
    </Box>
  );
};

/** Finds any article by its title. */
export const TitleSearch = ({
  of,
  label,
  known,
  onPick,
}: {
  readonly of: PanelKey;
  /** What the article is looked for. */
  readonly label: string;
  /** Names of articles that are not offered: the article itself, and those pinned where another one is to be. */
  readonly known: ReadonlySet<string>;
  readonly onPick: (target: PanelTarget) => void;
}) => {
  const say = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const q = useDebounce(text.trim(), TYPING_MS);
  const { currentData, isFetching, isError } = useSearchNewsroomQuery(
    { q, uid: of.uid, locale: of.locale },
    { skip: q === '' }
  );
  const isAsked = text.trim() !== '';
  const isWaiting = isAsked && (q !== text.trim() || isFetching);
  const hits = isAsked && q !== '' && currentData ? currentData : [];
  const offered = hits.filter((hit) => !known.has(nameOf(hit)));
  const isOpen = offered.length > 0;
  const idOf = (i: number): string => `${id}-${i}`;

  const pick = (target: PanelTarget | undefined): void => {
    if (!target) return;
    setText('');
    setActive(-1);
    onPick(target);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // While a word of Japanese or Chinese is being composed, its keys are those of the input method.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && isOpen) {
      event.preventDefault();
      setActive(
        (active + step + offered.length + (active === -1 && step < 0 ? 1 : 0)) % offered.length
      );
    } else if (event.key === 'Enter') {
      // Enter would save the form around.
      event.preventDefault();
      pick(offered[active]);
    } else if (event.key === 'Escape' && isAsked) {
      event.stopPropagation();
      setText('');
      setActive(-1);
    }
  };
  const told = (): string => {
    if (!isAsked || isWaiting) return '';
    if (isError) return say('state.failed');
    return isOpen ? say('panel.search.found', { count: offered.length }) : say('panel.search.none');
  };

  return (
    <Box width="100%">
      <Field.Root name={`newsroom-search-${id}`}>
        <Field.Label>{label}</Field.Label>
        <TextInput
          size="S"
          role="combobox"
          autoComplete="off"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? idOf(active) : undefined}
          placeholder={say('panel.search.placeholder')}
          maxLength={200}
          value={text}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            setText(event.target.value);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
          endAction={isWaiting ? <Loader small>{say('state.loading')}</Loader> : undefined}
        />
      </Field.Root>
      <Flex
        id={`${id}-list`}
        tag="ul"
        role="listbox"
        aria-label={label}
        direction="column"
        alignItems="stretch"
        hidden={!isOpen}
        background="neutral0"
        borderColor="neutral200"
        hasRadius
        padding={1}
        marginTop={1}
        // Flex would show what is hidden.
        style={{ display: isOpen ? 'flex' : 'none', maxHeight: '28rem', overflowY: 'auto' }}
      >
        {offered.map((hit, i) => (
          <Hit
            key={nameOf(hit)}
            id={idOf(i)}
            target={hit}
            isActive={i === active}
            onPick={() => pick(hit)}
          />
        ))}
      </Flex>
      <Box role="status" paddingTop={told() === '' ? 0 : 1}>
        <Remark>{told()}</Remark>
      </Box>
    </Box>
  );
};
