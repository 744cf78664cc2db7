import type { Table } from './table';

interface Named {
  readonly id: number;
  readonly name: string;
  readonly holder: string;
  readonly expiresAt: number;
}

/**
 * Makes the row of a name where it is not there: it must exist before it can be taken by a conditional update, and the
 * insert of a second node fails on the unique index. Outside any transaction: PostgreSQL gives one up after the first
 * statement that fails.
 */
export const ensureNamedRow = async (
  rows: Pick<Table<Named>, 'findOne' | 'insert'>,
  name: string
): Promise<void> => {
  if (await rows.findOne({ name })) return;
  try {
    await rows.insert([{ name, holder: '', expiresAt: 0 }]);
  } catch (error) {
    if (!(await rows.findOne({ name }))) throw error;
  }
};
