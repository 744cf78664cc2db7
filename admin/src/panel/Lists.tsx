import { Box, Flex, IconButton } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import type { PanelConnection, PanelView } from '../../../server/src/contracts/panel';
import { useWords } from '../use-words';
import { nameOf } from '../api/click';
import { ConnectionItem } from './ConnectionItem';
import { useDesk } from './clicks/desk';
import { Disclosure } from '../side-panel/Disclosure';
import { Head, Item, Remark } from '../side-panel/Item';
import { LineItem } from './LineItem';
import { PinList } from './pins/PinList';
import { Section } from '../side-panel/Section';

const Found = ({
  title,
  list,
}: {
  readonly title: string;
  readonly list: readonly PanelConnection[];
}) => (
  <Section title={title} count={list.length}>
    {list.map((connection) => (
      <ConnectionItem key={nameOf(connection.target)} {...connection} />
    ))}
  </Section>
);

const Rejected = ({ rejected }: Pick<PanelView, 'rejected'>) => {
  const say = useWords();
  const { canReview, act } = useDesk();
  if (rejected.length === 0) return null;
  return (
    <Disclosure label={`${say('panel.rejected')} (${rejected.length})`}>
      <Box tag="ul">
        {rejected.map(({ target, reason }) => (
          <Item key={nameOf(target)}>
            <Head target={target} />
            <Flex gap={2} justifyContent="space-between">
              <Remark>{say(`panel.reason.${reason}`)}</Remark>
              {canReview && (
                <IconButton
                  size="S"
                  variant="ghost"
                  label={say('panel.restore')}
                  onClick={() => act({ kind: 'restore', target })}
                >
                  <ArrowClockwise />
                </IconButton>
              )}
            </Flex>
          </Item>
        ))}
      </Box>
    </Disclosure>
  );
};

const Copies = ({ copies }: Pick<PanelView, 'copies'>) => {
  const say = useWords();
  return (
    <Section title={say('panel.copies')} count={copies.length}>
      {copies.map((copy) => (
        <Item key={nameOf(copy)}>
          <Head target={copy} />
        </Item>
      ))}
    </Section>
  );
};

const Backlinks = ({ backlinks: { data, total, isCapped } }: Pick<PanelView, 'backlinks'>) => {
  const say = useWords();
  return (
    <Disclosure label={`${say('panel.backlinks')} (${total})`}>
      {data.length === 0 && <Remark>{say('panel.backlinks.none')}</Remark>}
      {isCapped && <Remark>{say('panel.backlinks.capped', { count: data.length, total })}</Remark>}
      <Box tag="ul">
        {data.map(({ source, origin }) => (
          <Item key={nameOf(source)}>
            <Head target={source} more={[say(`panel.origin.${origin}`)]} />
          </Item>
        ))}
      </Box>
    </Disclosure>
  );
};

/** Every list of the panel, in the order in which a site shows them. */
export const Lists = ({ view }: { readonly view: PanelView }) => {
  const say = useWords();
  return (
    <>
      <PinList pins={view.pinned} />
      <Section title={say('panel.lines')} count={view.lines.length}>
        {view.lines.map((line, i) => (
          <LineItem key={`${i} ${line.title}`} {...line} />
        ))}
      </Section>
      <Found title={say('panel.suggestions')} list={view.suggestions} />
      <Found title={say('panel.background')} list={view.background} />
      <Found title={say('panel.followUp')} list={view.followUp} />
      <Found title={say('panel.undated')} list={view.undated} />
      <Copies copies={view.copies} />
      <Rejected rejected={view.rejected} />
      <Backlinks backlinks={view.backlinks} />
    </>
  );
};
