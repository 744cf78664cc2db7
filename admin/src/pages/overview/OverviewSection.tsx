import { Route, Routes } from 'react-router-dom';
import { UnknownPage } from '../UnknownPage';
import { ListPage } from './ListPage';
import { LISTS } from './lists';
import { Overview } from './Overview';

/** The overview, and below it an address for each list. */
export default function OverviewSection() {
  return (
    <Routes>
      <Route index element={<Overview />} />
      {LISTS.map((list) => (
        // A list of its own each time: what is selected in one means nothing in the next.
        <Route
          key={list.name}
          path={list.name}
          element={<ListPage key={list.name} list={list} />}
        />
      ))}
      <Route path="*" element={<UnknownPage />} />
    </Routes>
  );
}
