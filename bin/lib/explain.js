'use strict';

const { UsageError, TaskError } = require('./errors');
const { sentenceOn } = require('./explain-sentences');
const { createProgress, print } = require('./terminal');

const ARTICLE = 'plugin::newsroom.article';
/** A documentId, with the uid of its content type before it where that is not our own Article. */
const NAME = /^(?:([a-z]+::[\w-]+\.[\w-]+):)?([\w-]{1,64})$/;
const LOCALE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

const readName = (text) => {
  const [, uid = ARTICLE, documentId] = NAME.exec(text) ?? [];
  if (documentId) return { uid, documentId };
  throw new UsageError(
    `“${text}” names no article: give its documentId, or uid:documentId such as api::post.post:${'x'.repeat(24)}.`
  );
};

const prepare = ({ options, files }) => {
  const [source, target] = files.map(readName);
  const { locale, json = false } = options;
  if (locale !== undefined && !LOCALE.test(locale)) {
    throw new UsageError(
      `--locale must be one locale code, such as en or zh-Hans, got “${locale}”.`
    );
  }
  return { source: { ...source, ...(locale ? { locale } : {}) }, target, json };
};

/** Says why a site shows one article among the connections of another, or why not. Changes nothing. */
const work = async (app, { source, target, json }) => {
  const connections = app.plugin('newsroom').service('connections');
  const progress = createProgress('Reading the index …', '');
  const explained = await connections.explain({ source, target }).finally(progress.stop);
  if (!explained) {
    throw new TaskError(
      `There is no article ${source.documentId}${source.locale ? ` in ${source.locale}` : ''}, or none ${target.documentId}: see the address of its form in the panel.`
    );
  }
  print(json ? JSON.stringify(explained, null, 2) : sentenceOn(explained));
  return 0;
};

module.exports = { prepare, work, isReadOnly: true };
