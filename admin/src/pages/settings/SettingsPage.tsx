import { Layouts, Page } from '@strapi/strapi/admin';
import { useGetNewsroomSettingsQuery } from '../../api/settings';
import { Failed, Waiting } from '../../components/states';
import { PERMISSIONS } from '../../permissions';
import { useWords } from '../../use-words';
import { SettingsForm } from './SettingsForm';

const Settings = () => {
  const say = useWords();
  const { data, isLoading, refetch } = useGetNewsroomSettingsQuery();
  if (data) {
    // A new form for each set of options in force.
    return <SettingsForm key={JSON.stringify(data)} rows={data} />;
  }
  return (
    <>
      <Layouts.Header title={say('settings.title')} subtitle={say('settings.subtitle')} />
      <Layouts.Content>
        {isLoading ? <Waiting /> : <Failed onRetry={() => void refetch()} />}
      </Layouts.Content>
    </>
  );
};

/** The options of the newsroom, tried before they are saved. */
export default function SettingsPage() {
  const say = useWords();
  return (
    <Page.Protect permissions={[...PERMISSIONS.settings]}>
      <Page.Main data-testid="newsroom-settings">
        <Page.Title>{say('settings.title')}</Page.Title>
        <Settings />
      </Page.Main>
    </Page.Protect>
  );
}
