import { useQueryParams } from '@strapi/strapi/admin';

/** What the audit is looked through by, as it stands in the address; days as `2026-01-31`. */
export interface AuditFilters {
  readonly actor?: string;
  readonly action?: string;
  readonly from?: string;
  readonly to?: string;
}

type Query = AuditFilters & { readonly page?: string; readonly pageSize?: string };

const NAMES = ['actor', 'action', 'from', 'to'] as const;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day as the editor's own clock has it, from its first moment; undefined for what is no day. */
export const toDate = (day: string | undefined, daysLater = 0): Date | undefined => {
  const [, year, month, date] = DAY.exec(day ?? '') ?? [];
  if (!year || !month || !date) return undefined;
  return new Date(Number(year), Number(month) - 1, Number(date) + daysLater);
};

/** The way back from {@link toDate}. */
export const toDay = (date: Date): string =>
  [
    date.getFullYear(),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-');

/** The filters and the page of the audit, kept in the address, so that a link leads to what its sender saw. */
export const useAuditFilters = () => {
  const [{ query }, setQuery] = useQueryParams<Query>();
  const { page = '1', pageSize = '20', ...rest } = query;
  const filters: AuditFilters = Object.fromEntries(
    NAMES.flatMap((name) => (rest[name] ? [[name, rest[name]]] : []))
  );
  return {
    filters,
    isFiltered: Object.keys(filters).length > 0,
    request: {
      page: Number(page),
      pageSize: Number(pageSize),
      action: filters.action,
      actor: filters.actor,
      from: toDate(filters.from)?.toISOString(),
      // To the end of that day.
      until: toDate(filters.to, 1)?.toISOString(),
    },
    setFilter(name: keyof AuditFilters, value: string | undefined): void {
      if (value) setQuery({ [name]: value, page: '1' });
      // The first page goes without saying.
      else setQuery({ [name]: '', page: '' }, 'remove');
    },
    clear: (): void => setQuery({ actor: '', action: '', from: '', to: '', page: '' }, 'remove'),
  };
};
