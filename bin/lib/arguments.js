'use strict';

const { parseArgs } = require('node:util');
const { UsageError } = require('./errors');

const HELP = { help: { type: 'boolean', short: 'h' } };

/** The options of each command, in the form of `parseArgs`. */
const OPTIONS = {
  import: {
    ...HELP,
    publish: { type: 'boolean' },
    locale: { type: 'string' },
    'as-of': { type: 'string' },
    'time-zone': { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  rebuild: HELP,
  check: HELP,
  evaluate: HELP,
  explain: { ...HELP, locale: { type: 'string' }, json: { type: 'boolean' } },
};

const NAMES = 'import, rebuild, check, evaluate or explain';

const GENERAL = { ...HELP, version: { type: 'boolean', short: 'v' } };

const hint = (command) => `Try “newsroom ${command ? `${command} ` : ''}--help”.`;

/** The first word that is no option, wherever the options stand. */
const findCommand = (args) => {
  const name = args.find((arg) => !arg.startsWith('-'));
  if (name !== undefined && !Object.hasOwn(OPTIONS, name)) {
    throw new UsageError(`There is no command “${name}”: it must be ${NAMES}. ${hint()}`);
  }
  return name;
};

/** What Node says of wrong options, in a sentence of ours: its own speak of its code, and differ by version. */
const sentenceOf = ({ code, message }) => {
  const name = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? 'that';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option “${name}”.`;
  return message.includes('does not take')
    ? `“${name}” takes no value.`
    : `“${name}” needs a value.`;
};

const parse = (args, options, command) => {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${sentenceOf(error)} ${hint(command)}`);
  }
};

/** Only an import takes files, and only an explanation takes articles: two of them. */
const checkPositionals = (command, positionals) => {
  if (command === 'import') {
    if (positionals.length > 0) return;
    throw new UsageError(`Which files? Name at least one: newsroom import FILE… ${hint(command)}`);
  }
  if (command === 'explain') {
    if (positionals.length === 2) return;
    throw new UsageError(
      `Which articles? Name two: newsroom explain SOURCE TARGET. ${hint(command)}`
    );
  }
  if (positionals.length === 0) return;
  throw new UsageError(`“newsroom ${command}” takes no “${positionals[0]}”. ${hint(command)}`);
};

/**
 * What the words of the command line ask for: `{ command, options, files }`, or `{ help }`, or `{ version }`.
 *
 * @throws UsageError for an unknown command or option, and for files where none or some belong.
 */
const readArguments = (args) => {
  const command = findCommand(args);
  if (command === undefined) {
    const { values } = parse(args, GENERAL);
    if (values.version) return { version: true };
    if (values.help) return { help: true };
    throw new UsageError(`Which command? It must be ${NAMES}. ${hint()}`);
  }
  const own = args.toSpliced(args.indexOf(command), 1);
  const { values, positionals } = parse(own, OPTIONS[command], command);
  if (values.help) return { help: true, command };
  checkPositionals(command, positionals);
  return { command, options: values, files: positionals };
};

module.exports = { readArguments };
