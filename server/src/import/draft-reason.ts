import type { Page, Publication, WrittenDate } from '../page/model';

/** Where Jekyll and Hexo keep what is not published yet. */
const DRAFT_FOLDER = /(?:^|[\\/])_drafts[\\/]/;

/**
 * Why a page stays a draft where it was to be published, or null: it says so itself, its day is yet to come, or its time
 * is over. Goes on after “stays a draft: ”.
 */
export const draftReason = (
  { date }: Page,
  { draftMark, startsOn, endsOn }: Publication,
  path: string,
  isPast: (date: WrittenDate) => boolean
): string | null => {
  if (draftMark !== null) return `its front matter says “${draftMark}”`;
  if (DRAFT_FOLDER.test(path)) return 'it lies in a folder “_drafts”';
  const start = startsOn ?? (date?.kind === 'age' ? null : date);
  if (start !== null && !isPast(start)) return `its day, ${dayOf(start)}, is yet to come`;
  return endsOn !== null && isPast(endsOn) ? `its time was over on ${dayOf(endsOn)}` : null;
};

const dayOf = ({ date }: WrittenDate): string => date.slice(0, 10);
