import { check, nameOf, type Fault } from '../schema';
import { givenOptions, type GivenOptions } from './option-schema';

/** A wrong option: its sentence, and which option it is about, so that a form can show it there. */
export class OptionError extends RangeError {
  constructor(
    message: string,
    readonly option: string
  ) {
    super(`newsroom: ${message}`);
    this.name = 'OptionError';
  }
}

/** One sentence that names the option, its value and what is allowed. */
const sentenceOf = ({ kind, path, shown, allowed }: Fault): string => {
  if (path.length === 0) return `the options are ${shown}, but must be an object.`;
  const name = nameOf(path);
  if (kind === 'unknown') return `unknown option \`${name}\` (${shown}); allowed are ${allowed}.`;
  if (kind === 'missing') return `option \`${name}\` is missing, but must be ${allowed}.`;
  return `option \`${name}\` is ${shown}, but must be ${allowed}.`;
};

/**
 * Checks options as a person gave them, in a file or in the panel.
 *
 * @throws OptionError, one sentence that names the option, its value and what is allowed.
 */
export function checkOptions(given: unknown): asserts given is GivenOptions {
  const checked = check(givenOptions, given);
  if (!('fault' in checked)) return;
  const { fault } = checked;
  // Forms have a field for an option, not for each item of a list.
  throw new OptionError(
    sentenceOf(fault),
    nameOf(fault.path.filter((key) => typeof key !== 'number'))
  );
}

/**
 * The part of the plugin that Strapi loads for its configuration. The default is empty, since Strapi would merge
 * lists of the default and of the file item by item; `resolveOptions` fills in what is missing.
 */
export const config = { default: {}, validator: checkOptions };
