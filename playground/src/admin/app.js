/** The panel in the languages of the demo; each user chooses one under Profile. */
export default {
  config: { locales: ['ja', 'ko', 'zh-Hans'] },
  bootstrap() {},
};
