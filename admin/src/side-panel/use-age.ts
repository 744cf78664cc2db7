import { useIntl } from 'react-intl';

const DAY = 24 * 60 * 60 * 1000;

/** The longest unit of which at least one has passed. */
const UNITS = [
  ['year', 365.25 * DAY],
  ['month', 30.44 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
] as const;

/** Says how old something is, in words of the panel's language: `2 years ago`, `今日`. */
export const useAge = (): ((iso: string) => string) => {
  const { formatRelativeTime } = useIntl();
  return (iso) => {
    const passed = Date.parse(iso) - Date.now();
    const [unit, length] = UNITS.find(([, ms]) => Math.abs(passed) >= ms) ?? ['day', DAY];
    return formatRelativeTime(Math.trunc(passed / length) || 0, unit, { numeric: 'auto' });
  };
};
