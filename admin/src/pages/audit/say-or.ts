import type { Say } from '../../use-words';
import { englishOf } from '../../words';

/** The words under a key, or the text itself where there are none: an audit holds what others wrote, in whatever version. */
export const sayOr = (say: Say, key: string, text: string): string =>
  englishOf(key) === undefined ? text : say(key);
