import { Writing } from './boundaries';

/**
 * What may follow a Korean noun within one written word: particles, the plural, the copula and the
 * verb that makes a noun an action. The commonest of the standard grammar's lists of 조사 and of
 * 서술격 조사 `이다`, and their usual chains.
 */
const ENDINGS: readonly string[] = (
  '은 는 이 가 을 를 의 에 도 만 과 와 로 으로 나 이나 란 이란 랑 이랑 야 이야 고 이고 며 이며 면 이면 ' +
  '에서 에게 에는 에도 에만 에의 에서는 에서도 에서의 에서만 에게는 에게서 에선 께 께서 한테 처럼 보다 까지 부터 마다 마저 조차 밖에 뿐 만큼 대로 ' +
  '으로서 로서 으로써 로써 으로는 로는 으로도 로도 으로의 로의 으로만 로만 까지의 까지는 까지도 부터의 부터는 과의 와의 과는 와는 과도 와도 만을 만의 만이 만은 ' +
  '라는 이라는 라고 이라고 라면 이라면 라도 이라도 라서 이라서 인 인데 인지 이다 다 입니다 이었다 였다 이었던 였던 이었고 였고 이지만 지만 이자 자 ' +
  '든 이든 든지 이든지 든가 이든가 나마 이나마 요 이요 이에요 예요 일 이라 라 임 ' +
  '들 들은 들이 들을 들의 들에 들도 들과 들로 들에게 들에서 들만 들이다 ' +
  '하다 하는 하고 하며 하면 하여 해 해서 한 할 함 합니다 했다 하기 하지 되다 되는 되고 되며 되면 되어 돼 된 될 됨 됩니다 됐다 되었다 되지 시키는 시킨 시켜 시킬 적 적인 적으로 ' +
  '안 안의 안에 안에서 안에는 안으로 내 내의 내에 내에서 내에는 간 간의 간에 등 등의 등을 등이 등은 등에 등과'
).split(' ');

/** Further particles and chains of them that a text puts behind a name; too rare to be worth taking off a word. */
const CHAINS =
  '으로부터 로부터 으로부터의 로부터의 에서부터 에서까지 에까지 까지만 한테서 에게도 에게만 에게로 께서는 께서도 조차도 마저도 뿐만 뿐인 뿐이다 ' +
  '보다는 보다도 처럼은 이라며 라며 이라면서 라면서 이야말로 야말로 커녕 은커녕 는커녕 만으로 만으로는 만으로도 에서나 에나 이니 니';
/** Suffixes that sort, count or point, and leave the noun the same name: 국가별, 은행들, 정부측, 중국발. */
const SUFFIXES = '별 들 측 쪽 씩 끼리 발 산 계 식 용 형 급 풍 행 화';
const AFTER_SUFFIX =
  '은 는 이 가 을 를 의 에 도 만 과 와 로 으로 에서 에게 까지 부터 보다 로는 로도 로의 에는 에도 에서는 이다 인 이라 임 이나';

const TAILS: ReadonlySet<string> = new Set([
  ...ENDINGS,
  ...CHAINS.split(' '),
  ...SUFFIXES.split(' ').flatMap((suffix) => [
    suffix,
    ...AFTER_SUFFIX.split(' ').map((particle) => suffix + particle),
  ]),
]);

/** Longest tail known; a rest longer than it is another word. */
const LONGEST_TAIL = Math.max(...[...TAILS].map(({ length }) => length));

/** Particles alone: what is taken off a word to compare nouns. */
const PARTICLES: ReadonlySet<string> = new Set(
  ENDINGS.filter((tail) =>
    /^[은는이가을를의에도과와로만]|^(으로|에서|까지|부터|보다|처럼|이란|란)/u.test(tail)
  )
);

/** A noun is at least this long before a particle is taken off: `회의` is a word, not `회` + `의`. */
const SHORTEST_NOUN = 2;

/**
 * Whether the Korean letters from a place to the end of the word are nothing but what may follow a noun.
 *
 * @example
 * // '블록체인은 …' after '블록체인': 은 → true
 * // '이더리움재단' after '이더리움': 재단 → false
 */
export const koreanTail = (text: string, kinds: Uint8Array, from: number): boolean => {
  let end = from;
  while (end < text.length && kinds[end] === Writing.hangul && end - from <= LONGEST_TAIL) end += 1;
  if (end === from) return true;
  return end - from <= LONGEST_TAIL && TAILS.has(text.slice(from, end));
};

/**
 * A Korean word without its particle.
 *
 * @example
 * withoutParticle('중국은'); // '중국'
 */
export const withoutParticle = (word: string): string => {
  for (let length = LONGEST_TAIL; length > 0; length -= 1) {
    const noun = word.length - length;
    if (noun >= SHORTEST_NOUN && PARTICLES.has(word.slice(noun))) return word.slice(0, noun);
  }
  return word;
};
