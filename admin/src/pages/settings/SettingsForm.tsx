import { useState } from 'react';
import { Button, Flex, Grid } from '@strapi/design-system';
import { Check, Eye } from '@strapi/icons';
import { Layouts } from '@strapi/strapi/admin';
import type {
  OptionName,
  OptionValue,
  SettingRow,
} from '../../../../server/src/contracts/settings';
import {
  useSaveNewsroomSettingsMutation,
  useStartNewsroomPreviewMutation,
} from '../../api/settings';
import { Card } from '../../components/Card';
import { errorOf, useOutcome, type Outcome } from '../../use-outcome';
import { useWords } from '../../use-words';
import { draftOf, isSameDraft, toValues } from './draft';
import { GROUPS } from './groups';
import { OptionField } from './OptionField';
import { Preview } from './Preview';
import { showValue } from './show-value';

/** Which option the server refused, as its answer tells. */
const refusedOf = (error: unknown): OptionName | undefined => {
  const details = (error as { details?: { option?: OptionName } } | undefined)?.details;
  return details?.option;
};

/** All options, and the preview of what others would change. */
export const SettingsForm = ({ rows }: { readonly rows: readonly SettingRow[] }) => {
  const say = useWords();
  const tell = useOutcome();
  const [draft, setDraft] = useState(() => draftOf(rows));
  const [wrong, setWrong] = useState<Partial<Record<OptionName, string>>>({});
  const [round, setRound] = useState(0);
  const [previewId, setPreviewId] = useState<number | null>(null);
  const [save, saving] = useSaveNewsroomSettingsMutation();
  const [preview, previewing] = useStartNewsroomPreviewMutation();
  const isUnchanged = isSameDraft(draft, draftOf(rows), rows);

  const change = (name: OptionName, value: OptionValue | undefined): void => {
    setDraft({ ...draft, [name]: value });
    if (value === undefined) setRound(round + 1);
    setWrong({ ...wrong, [name]: undefined });
    // It told of other values.
    setPreviewId(null);
  };
  /** A refused option is told at its field, all else in a notification. */
  const tellOf = (outcome: Outcome, done?: string): void => {
    const option = refusedOf(errorOf(outcome));
    if (!option || !rows.some(({ name }) => name === option)) {
      tell(outcome, done);
      return;
    }
    const value = showValue(option, draft[option], say);
    const allowed = say(`settings.${option}.allowed`);
    const name = say(`settings.${option}`);
    setWrong({ ...wrong, [option]: say('settings.wrong', { name, value, allowed }) });
  };
  const leave = (): void => {
    setDraft(draftOf(rows));
    setRound(round + 1);
    setWrong({});
    setPreviewId(null);
  };
  const tryOut = async (): Promise<void> => {
    const outcome = await preview({ values: toValues(draft, rows) });
    tellOf(outcome);
    if (!('error' in outcome)) setPreviewId(outcome.data.id);
  };
  const apply = async (): Promise<void> =>
    tellOf(await save({ values: toValues(draft, rows) }), say('settings.saved'));

  return (
    <>
      <Layouts.Header
        title={say('settings.title')}
        subtitle={say('settings.subtitle')}
        primaryAction={
          <Flex gap={2}>
            <Button
              variant="secondary"
              startIcon={<Eye />}
              disabled={isUnchanged}
              loading={previewing.isLoading}
              onClick={() => void tryOut()}
            >
              {say('settings.preview')}
            </Button>
            <Button
              startIcon={<Check />}
              disabled={isUnchanged}
              loading={saving.isLoading}
              onClick={() => void apply()}
            >
              {say('settings.apply')}
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {previewId !== null && (
            <Preview
              key={previewId}
              id={previewId}
              isSaving={saving.isLoading}
              onApply={() => void apply()}
              onLeave={leave}
            />
          )}
          {GROUPS.map(({ key, names }) => (
            <Card
              key={key}
              title={say(`settings.group.${key}`)}
              hint={say(`settings.group.${key}.hint`)}
            >
              <Grid.Root gap={6}>
                {rows
                  .filter(({ name }) => names.includes(name))
                  .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
                  .map((row) => (
                    <Grid.Item
                      key={row.name}
                      col={row.name === 'urlTemplate' || row.name === 'markers' ? 12 : 6}
                      s={12}
                      xs={12}
                      direction="column"
                      alignItems="stretch"
                    >
                      <OptionField
                        row={row}
                        value={draft[row.name]}
                        error={wrong[row.name]}
                        round={round}
                        onChange={(value) => change(row.name, value)}
                      />
                    </Grid.Item>
                  ))}
              </Grid.Root>
            </Card>
          ))}
        </Flex>
      </Layouts.Content>
    </>
  );
};
