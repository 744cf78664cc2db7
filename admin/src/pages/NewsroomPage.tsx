import { Suspense } from 'react';
import { Flex } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { Waiting } from '../components/states';
import { ALL_PERMISSIONS, PERMISSIONS } from '../permissions';
import { useWords } from '../use-words';
import { SECTIONS } from './sections';
import { SectionLink } from './SectionLink';
import { UnknownPage } from './UnknownPage';

/** The page of the main menu: one address for each section, those alone that the role may open. */
const Newsroom = () => {
  const say = useWords();
  const { allowedActions, isLoading } = useRBAC(ALL_PERMISSIONS);
  if (isLoading) return <Page.Loading />;
  const sections = SECTIONS.filter(({ needs }) => allowedActions[needs]);
  const [first] = sections;
  return (
    <Page.Main>
      <Page.Title>{say('page.title')}</Page.Title>
      <Layouts.Header
        title={say('page.title')}
        subtitle={say('page.subtitle')}
        secondaryAction={
          <Flex tag="nav" gap={2} wrap="wrap" aria-label={say('page.sections')}>
            {sections.map(({ path, key }) => (
              <SectionLink key={path} path={path} label={say(key)} />
            ))}
          </Flex>
        }
      />
      <Layouts.Content>
        <Suspense fallback={<Waiting />}>
          <Routes>
            {first && <Route index element={<Navigate to={first.path} replace />} />}
            {sections.map(({ path, Section, hasParts }) => (
              <Route key={path} path={hasParts ? `${path}/*` : path} element={<Section />} />
            ))}
            <Route path="*" element={<UnknownPage />} />
          </Routes>
        </Suspense>
      </Layouts.Content>
    </Page.Main>
  );
};

export default function NewsroomPage() {
  return (
    <Page.Protect permissions={[...PERMISSIONS.read]}>
      <Newsroom />
    </Page.Protect>
  );
}
