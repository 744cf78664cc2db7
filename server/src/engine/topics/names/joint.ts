import { list } from './lists';

/**
 * Headlines in kanji and Hangul put countries together by one character of each, and one with a visit to it. Left out are those that
 * are words of their own (日中 is daytime, 中日 a newspaper, 中美 Central America).
 */
export const JOINT_NAMES: readonly {
  readonly names: readonly string[];
  readonly keys: readonly string[];
}[] = [
  {
    names: list('日中韓|日韓中|中日韓|中日韩|日中韩|한중일|한일중'),
    keys: ['japan', 'china', 'south-korea'],
  },
  { names: list('日韓|韓日|日韩|韩日|한일'), keys: ['japan', 'south-korea'] },
  {
    names: list(
      '日中間|日中外交|日中国交|日中関係|日中首脳|日中両国|日中外相|日中平和友好条約|中日关系|中日關係|中日两国|중일'
    ),
    keys: ['japan', 'china'],
  },
  { names: list('中韓|韓中|中韩|韩中|한중'), keys: ['china', 'south-korea'] },
  {
    names: list('日米韓|日美韩|美日韩|美日韓|한미일|한일미|미한일'),
    keys: ['japan', 'south-korea'],
  },
  { names: list('日米|日美|美日|미일'), keys: ['japan'] },
  {
    names: list('米中|美中|中美关系|中美關係|中美两国|中ロ|中俄|미중|중러|북중러'),
    keys: ['china'],
  },
  { names: list('米韓|韓米|美韩|韩美|美韓|한미'), keys: ['south-korea'] },
  { names: list('訪中'), keys: ['china'] },
  { names: list('訪韓|访韩'), keys: ['south-korea'] },
  { names: list('訪日|访日'), keys: ['japan'] },
];
